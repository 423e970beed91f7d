package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Leads of the tests: started over REST by the lead source, answered over REST by people of their partner. */
@TestComponent
public class Leads {

    private static final String START = "/engine-rest/process-definition/key/lead-lifecycle/start";

    private final Rest rest;
    private final TaskService tasks;
    private final LeadBoard board;
    private final Clock clock;

    Leads(Rest rest, TaskService tasks, LeadBoard board, Clock clock) {
        this.rest = rest;
        this.tasks = tasks;
        this.board = board;
        this.clock = clock;
    }

    /** Valid start variables with only what is required: a customer inquiry to Contoso. */
    public static Map<String, Object> order() {
        Map<String, Object> order = new HashMap<>();
        order.put("leadType", "CUSTOMER_INQUIRY");
        order.put("partnerId", "contoso");
        order.put("customerName", "Litware");
        order.put("customerCountry", "SE");
        order.put("contactFirstName", "Ann");
        order.put("contactLastName", "Beebe");
        order.put("contactEmail", "ann.beebe@litware.example");
        order.put("need", "Someone to move our shop to the cloud");
        return order;
    }

    public static Map<String, Object> orderWith(String name, Object value) {
        Map<String, Object> order = order();
        order.put(name, value);
        return order;
    }

    public Rest.Answer start(String user, Map<String, Object> order) {
        return rest.post(user, START, Rest.variables(order));
    }

    /** A lead of Contoso in stage Received. */
    public UUID received() {
        return received(order());
    }

    public UUID received(Map<String, Object> order) {
        Rest.Answer answer = start("source", order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return UUID.fromString(answer.body().path("businessKey").asText());
    }

    /** A lead of Contoso in stage Accepted. */
    public UUID accepted() {
        UUID lead = received();
        Rest.Answer answer = answer(lead, acceptance());
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        return lead;
    }

    /** The variables of an acceptance with only what is required. */
    public Map<String, Object> acceptance() {
        Map<String, Object> acceptance = new HashMap<>();
        acceptance.put("decision", "ACCEPT");
        acceptance.put("dealName", "Cloud move");
        acceptance.put("dealValue", "120000.50");
        acceptance.put("dealCurrency", "SEK");
        acceptance.put("closingDate", LocalDate.now(clock).plusMonths(2).toString());
        return acceptance;
    }

    public static Map<String, Object> decline() {
        return Map.of("decision", "DECLINE", "declineReason", "TIMELINE_TOO_SHORT");
    }

    /** Completes the lead's open task as the referrals admin of Contoso. */
    public Rest.Answer answer(UUID lead, Map<String, ?> answer) {
        return complete("contoso-referrals", openTask(lead).getId(), answer);
    }

    public Rest.Answer complete(String user, String taskId, Map<String, ?> answer) {
        return rest.post(user, "/engine-rest/task/" + taskId + "/complete", Rest.variables(answer));
    }

    /** The lead's only open task, or {@code null}. */
    public Task openTask(UUID lead) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.toString())
                .singleResult();
    }

    public Lead lead(UUID lead) {
        return board.lead(lead);
    }
}
