package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.LeadHistory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead is answered once; whoever comes later hears what happened. */
@LeadflowTest
class AnsweredTwiceTest {

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    LeadHistory history;

    @Test
    void the_second_answer_is_told_that_the_lead_has_moved_on() {
        UUID lead = leads.received();
        String task = leads.openTask(lead).getId();
        leads.complete("contoso-referrals", task, leads.acceptance());

        Rest.Answer second = leads.complete("contoso-admin", task, Leads.decline());

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.message())
                .startsWith("This task was already answered on ")
                .endsWith("; the lead has moved on.");
        assertThat(leads.lead(lead).state()).isEqualTo("Accepted");
    }

    @Test
    void an_answer_after_the_expiry_is_told_that_the_lead_has_expired() {
        UUID lead = leads.received();
        String task = leads.openTask(lead).getId();
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");

        Rest.Answer late = leads.complete("contoso-referrals", task, leads.acceptance());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.message())
                .startsWith("This lead expired or was closed on ")
                .endsWith(", before this task was answered.");
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Expired)");
    }

    @Test
    void of_two_answers_at_the_same_moment_one_counts_and_the_other_gets_a_sentence() {
        for (int round = 0; round < 10; round++) {
            UUID lead = leads.received();
            String task = leads.openTask(lead).getId();

            List<Rest.Answer> answers = atOnce(
                    () -> leads.complete("contoso-referrals", task, leads.acceptance()),
                    () -> leads.complete("contoso-admin", task, Leads.decline()));

            assertThat(answers).extracting(Rest.Answer::status).containsExactlyInAnyOrder(204, 409);
            assertThat(answers.get(0).status() == 204 ? answers.get(1) : answers.get(0))
                    .satisfies(loser -> assertThat(loser.message())
                            .matches("(The|This) (lead|task) .*\\.")
                            .doesNotContain("ENGINE", "Listener", "Exception"));
            assertThat(history.of(lead)).hasSize(2);
            assertThat(leads.lead(lead).state())
                    .isEqualTo(answers.get(0).status() == 204 ? "Accepted" : "Archived (Declined)");
        }
    }

    @Test
    void a_deal_is_reported_once() {
        UUID lead = leads.accepted();
        String task = leads.openTask(lead).getId();
        leads.complete("contoso-referrals", task, Map.of("outcome", "WON"));

        Rest.Answer second = leads.complete("contoso-admin", task, Map.of("outcome", "LOST", "lostReason", "OTHER"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Won)");
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Supplier<T>... calls) {
        return Stream.of(calls).map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
