package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same external id from the same caller never makes a second lead. */
@LeadflowTest
class SameLeadTwiceTest {

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_repeat_is_refused_and_names_the_lead_it_already_made() {
        Map<String, Object> order = anOrderWithItsOwnKey();
        UUID first = leads.received(order);

        Rest.Answer repeat = leads.start("source", order);

        assertThat(repeat.status()).isEqualTo(400);
        assertThat(repeat.message()).startsWith("externalId ").contains(first.toString());
        assertThat(leadsOf(order)).isEqualTo(1);
    }

    @Test
    void the_same_id_of_another_caller_is_another_lead() {
        Map<String, Object> order = anOrderWithItsOwnKey();
        order.put("leadType", "SALES_QUALIFIED");
        leads.received(order);

        assertThat(leads.start("seller", order).status()).isEqualTo(200);
        assertThat(leadsOf(order)).isEqualTo(2);
    }

    @Test
    void of_two_starts_at_the_same_moment_one_makes_the_lead_and_the_other_is_refused() {
        for (int round = 0; round < 10; round++) {
            Map<String, Object> order = anOrderWithItsOwnKey();

            List<Rest.Answer> answers = atOnce(order, order);

            assertThat(answers).extracting(Rest.Answer::status).containsExactly(200, 400);
            assertThat(answers.get(1).message()).startsWith("externalId was used");
            assertThat(leadsOf(order)).isEqualTo(1);
        }
    }

    private List<Rest.Answer> atOnce(Map<String, Object> one, Map<String, Object> other) {
        return Stream.of(one, other)
                .map(order -> CompletableFuture.supplyAsync(() -> leads.start("source", order)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(Rest.Answer::status))
                .toList();
    }

    private static Map<String, Object> anOrderWithItsOwnKey() {
        return Leads.orderWith("externalId", UUID.randomUUID().toString());
    }

    private int leadsOf(Map<String, Object> order) {
        return jdbc.sql("select count(*) from lead where external_id = ?")
                .param(order.get("externalId"))
                .query(Integer.class)
                .single();
    }
}
