package io.leadflow.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Deliveries;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.webhook.Receiver;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those of one referral hear of another one of the same engagement. */
@LeadflowTest
class RelatedEventsTest {

    private static final String UPDATED = "related-referral-updated";

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient jdbc;

    Receiver receiver;

    @BeforeEach
    void openReceiver() {
        receiver = new Receiver();
    }

    @AfterEach
    void forget() {
        receiver.close();
        deliveries.forgetAll();
    }

    @Test
    void the_other_party_is_pointed_to_its_own_referral() {
        UUID contosos = leads.received();
        UUID fabrikams = related(contosos);
        receiver.subscribe(rest, "fabrikam-referrals", UPDATED, "referral-updated");

        leads.answer(contosos, leads.acceptance());
        deliveries.runAll(fabrikams);

        assertThat(receiver.eventNames()).containsExactly(UPDATED);
        assertThat(receiver.requests().get(0).json().path("ResourceUri").asText())
                .endsWith(fabrikams.toString())
                .doesNotContain(contosos.toString());
        assertThat(deliveries.about(contosos)).isEmpty();
    }

    @Test
    void who_hears_of_the_change_itself_hears_it_once() {
        UUID contosos = leads.received();
        related(contosos);
        receiver.subscribe(rest, "seller", UPDATED, "referral-updated");

        leads.answer(contosos, leads.acceptance());
        deliveries.runAll(contosos);

        assertThat(receiver.eventNames()).containsExactly("referral-updated");
    }

    @Test
    void what_is_not_of_the_same_engagement_is_not_related() {
        UUID contosos = leads.received();
        UUID fabrikams = leads.received(Leads.orderWith("partnerId", "fabrikam"));
        receiver.subscribe(rest, "fabrikam-referrals", UPDATED);

        leads.answer(contosos, leads.acceptance());

        assertThat(deliveries.about(fabrikams)).isEmpty();
    }

    private UUID related(UUID first) {
        Map<String, Object> order = Leads.orderWith("partnerId", "fabrikam");
        UUID second = leads.received(order);
        jdbc.sql("update lead set engagement_id = ? where id = ?")
                .param(first)
                .param(second)
                .update();
        return second;
    }
}
