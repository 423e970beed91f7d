package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.LeadHistory;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The customer withdraws at the very moment of the partner's answer: lead and engine agree on what counts. */
@LeadflowTest
@Tag("postgres")
class WithdrawalAgainstAnswerTest {

    static final SignedIn CLARA =
            new SignedIn("contoso-referrals", "Clara Berg", List.of(Group.REFERRALS_ADMIN), "contoso");

    @Autowired
    Leads leads;

    @Autowired
    LeadHistory history;

    @Autowired
    LeadWorkflow workflow;

    @Autowired
    InquiryWorkflow inquiries;

    @Test
    void one_of_them_wins_each_time_and_the_other_hears_of_it() {
        for (int round = 0; round < 60; round++) {
            UUID lead = leads.received();
            Map<String, Object> answer = round % 2 == 0 ? leads.acceptance() : Leads.decline();
            CyclicBarrier start = new CyclicBarrier(2);

            var answering = together(start, () -> workflow.answer(CLARA, lead, answer));
            var withdrawing = together(start, () -> inquiries.withdraw(lead));
            boolean answered = answering.join();
            boolean withdrawn = withdrawing.join();

            assertThat(answered || withdrawn).isTrue();
            assertThat(history.of(lead)).hasSize(answered && withdrawn ? 3 : 2);
            assertThat(leads.lead(lead).state())
                    .isIn(withdrawn ? List.of("Archived (Lost)") : List.of("Accepted", "Archived (Declined)"));
            assertThat(leads.openTask(lead) != null).isEqualTo(leads.lead(lead).isOpen());
        }
    }

    private static CompletableFuture<Boolean> together(CyclicBarrier start, Runnable move) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
                move.run();
                return true;
            } catch (WrongState lost) {
                return false;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
