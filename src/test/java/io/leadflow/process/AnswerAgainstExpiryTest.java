package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.Deal;
import io.leadflow.lead.LeadHistory;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer at the very moment of the expiry: one of the two counts, and lead and engine agree which. */
@LeadflowTest
@Tag("postgres")
class AnswerAgainstExpiryTest {

    static final SignedIn CLARA =
            new SignedIn("contoso-referrals", "Clara Berg", List.of(Group.REFERRALS_ADMIN), "contoso");

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    LeadHistory history;

    @Autowired
    LeadWorkflow workflow;

    @Autowired
    ManagementService management;

    @Autowired
    Rest rest;

    @Test
    void over_http_one_of_them_wins_each_time_and_a_late_answer_gets_409() {
        for (int round = 0; round < 100; round++) {
            UUID lead = leads.received();
            String task = leads.openTask(lead).getId();
            String timer = jobs.the(lead, "timerEvent_responseOverdue").getId();

            Map<String, ?> answer = round % 2 == 0 ? leads.acceptance() : Leads.decline();
            tie(lead, () -> answerOverHttp(task, answer), () -> {
                rest.get(CLARA.userId(), "/engine-rest/task/" + task); // as long a way as the answer has
                return expire(timer);
            });
        }
    }

    @Test
    void on_our_own_pages_one_of_them_wins_each_time() {
        for (int round = 0; round < 100; round++) {
            UUID lead = leads.received();
            String timer = jobs.the(lead, "timerEvent_responseOverdue").getId();

            tie(lead, () -> answerOnPage(lead), () -> expire(timer));
        }
    }

    private void tie(UUID lead, BooleanSupplier answer, BooleanSupplier expiry) {
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<Boolean> answered = CompletableFuture.supplyAsync(() -> together(start, answer));
        CompletableFuture<Boolean> expired = CompletableFuture.supplyAsync(() -> together(start, expiry));

        assertThat(answered.join()).isNotEqualTo(expired.join());
        assertThat(history.of(lead)).hasSize(2);
        if (answered.join()) {
            boolean accepted = leads.lead(lead).state().equals("Accepted");
            assertThat(leads.lead(lead).state()).isIn("Accepted", "Archived (Declined)");
            assertThat(tasksOf(lead)).isEqualTo(accepted ? List.of(LeadProcess.CLOSE_DEAL) : List.of());
            assertThat(jobs.at(lead, "timerEvent_responseOverdue")).isEmpty();
            assertThat(jobs.at(lead, "serviceTask_notifySender")).isEmpty();
        } else {
            assertThat(leads.lead(lead).state()).isEqualTo("Archived (Expired)");
            assertThat(leads.lead(lead).deal()).isEqualTo(Deal.NONE);
            assertThat(tasksOf(lead)).isEmpty();
            assertThat(jobs.at(lead, "serviceTask_notifyCustomer")).isEmpty();
            assertThat(jobs.at(lead, "serviceTask_notifySender")).hasSize(1);
        }
    }

    private List<String> tasksOf(UUID lead) {
        return Optional.ofNullable(leads.openTask(lead)).map(Task::getTaskDefinitionKey).stream()
                .toList();
    }

    private boolean answerOverHttp(String task, Map<String, ?> variables) {
        Rest.Answer answer = leads.complete(CLARA.userId(), task, variables);
        assertThat(answer.status()).as(answer.text()).isIn(204, 409);
        assertThat(answer.status() == 409 ? answer.message() : "The lead is answered.")
                .matches("(The|This) (lead|task) .*\\.");
        return answer.status() == 204;
    }

    private boolean answerOnPage(UUID lead) {
        try {
            workflow.answer(CLARA, lead, leads.acceptance());
            return true;
        } catch (WrongState lost) {
            return false;
        }
    }

    /** A lost tie ends in one of many exceptions, for the engine stumbles where the lead has moved on under it. */
    private boolean expire(String timer) {
        try {
            management.executeJob(timer);
            return true;
        } catch (RuntimeException lost) {
            return false;
        }
    }

    private static boolean together(CyclicBarrier start, BooleanSupplier move) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
        return move.getAsBoolean();
    }
}
