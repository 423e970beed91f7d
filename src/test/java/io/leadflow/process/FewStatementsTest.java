package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.CountedStatements;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the life of a lead costs the database; whoever adds a statement to every lead decides so here. */
@LeadflowTest
class FewStatementsTest {

    private static final Map<String, String> WON = Map.of("outcome", "WON");

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    CountedStatements statements;

    @Test
    void a_start_takes_at_most_26_statements() {
        int sent = fewest(() -> leads::received);

        assertThat(sent).isBetween(1, 26);
    }

    @Test
    void the_mail_to_the_partner_takes_at_most_17_statements() {
        int sent = fewest(() -> {
            String job = jobs.the(leads.received(), "serviceTask_notifyPartner").getId();
            return () -> jobs.run(job);
        });

        assertThat(sent).isBetween(1, 17);
    }

    @Test
    void an_acceptance_takes_at_most_41_statements() {
        int sent = fewest(() -> answering(leads.received(), leads.acceptance()));

        assertThat(sent).isBetween(1, 41);
    }

    @Test
    void a_won_deal_takes_at_most_33_statements() {
        int sent = fewest(() -> answering(leads.accepted(), WON));

        assertThat(sent).isBetween(1, 33);
    }

    private Runnable answering(UUID lead, Map<String, ?> answer) {
        String task = leads.openTask(lead).getId();
        return () -> assertThat(
                        leads.complete("contoso-referrals", task, answer).status())
                .isEqualTo(204);
    }

    /** Of three: the first parses models, and now and then one logs in anew. */
    private int fewest(Supplier<Runnable> prepared) {
        return IntStream.range(0, 3)
                .map(time -> statements.during(prepared.get()))
                .min()
                .orElseThrow();
    }
}
