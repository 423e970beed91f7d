package io.leadflow.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.Outcome;
import io.leadflow.lead.Stage;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose task it is, and what is said when it is another's, none, or done. */
@LeadflowTest
class TaskDoorsTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    ManagementService management;

    @ParameterizedTest
    @EnumSource
    void another_organisations_task_looks_like_none(Entrance entrance) {
        String task = leads.openTask(leads.received()).getId();

        for (String unseen : new String[] {task, "no-such-task"}) {
            asked(entrance, unseen, "GET", "", null);
            asked(entrance, unseen, "GET", "/form", null);
            asked(entrance, unseen, "GET", "/form-variables", null);
            asked(entrance, unseen, "POST", "/claim", Map.of("userId", "fabrikam-referrals"));
            asked(entrance, unseen, "POST", "/unclaim", null);
            asked(entrance, unseen, "POST", "/complete", Rest.variables(Leads.decline()));
            asked(entrance, unseen, "POST", "/submit-form", Rest.variables(Leads.decline()));
        }
    }

    private void asked(Entrance entrance, String task, String method, String path, Object body) {
        Rest.Answer answer = entrance.call(rest, "fabrikam-referrals", method, "task/" + task + path, body);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(404);
        assertThat(answer.message()).isEqualTo("There is no such task.");
    }

    @ParameterizedTest
    @EnumSource
    void a_list_of_tasks_holds_the_own_organisations_only(Entrance entrance) {
        String own = leads.openTask(leads.received(Leads.orderWith("partnerId", "fabrikam")))
                .getId();
        String others = leads.openTask(leads.received()).getId();

        for (Rest.Answer list : new Rest.Answer[] {
            entrance.call(rest, "fabrikam-admin", "GET", "task", null),
            entrance.call(rest, "fabrikam-admin", "POST", "task", Map.of("tenantIdIn", new String[] {"contoso"})),
            entrance.call(rest, "fabrikam-admin", "POST", "task", Map.of())
        }) {
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.text()).doesNotContain(others);
        }
        assertThat(entrance.call(rest, "fabrikam-admin", "GET", "task", null).text())
                .contains(own);
    }

    @ParameterizedTest
    @EnumSource
    void a_done_task_says_what_became_of_it(Entrance entrance) {
        UUID lead = leads.received();
        String task = leads.openTask(lead).getId();
        leads.answer(lead, Leads.decline());

        Rest.Answer again = entrance.call(
                rest, "contoso-admin", "POST", "task/" + task + "/complete", Rest.variables(Leads.decline()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).startsWith("This task was already answered on ");
        assertThat(entrance.call(rest, "contoso-admin", "GET", "task/" + task, null)
                        .status())
                .as("a done task is not there to be read")
                .isEqualTo(404);
        assertThat(entrance.call(rest, "fabrikam-admin", "GET", "task/" + task, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_answer_after_the_response_time_says_that_the_lead_expired() {
        UUID lead = leads.received();
        String task = leads.openTask(lead).getId();
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");

        Rest.Answer late = leads.complete("contoso-referrals", task, leads.acceptance());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.message()).startsWith("This lead expired");
        assertThat(leads.lead(lead).outcome()).isEqualTo(Outcome.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void a_task_is_claimed_for_oneself_and_given_back(Entrance entrance) {
        UUID lead = leads.received();
        String task = "task/" + leads.openTask(lead).getId();

        assertThat(claim(entrance, "contoso-referrals", task).status()).isEqualTo(204);
        assertThat(leads.openTask(lead).getAssignee()).isEqualTo("contoso-referrals");

        Rest.Answer second = claim(entrance, "contoso-admin", task);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.message()).isEqualTo("Somebody else has already claimed this task.");

        assertThat(entrance.call(rest, "contoso-referrals", "POST", task + "/unclaim", null)
                        .status())
                .isEqualTo(204);
        assertThat(leads.openTask(lead).getAssignee()).isNull();
    }

    private Rest.Answer claim(Entrance entrance, String user, String task) {
        return entrance.call(rest, user, "POST", task + "/claim", Map.of("userId", user));
    }

    @ParameterizedTest
    @EnumSource
    void a_partner_answers_at_both_entrances(Entrance entrance) {
        UUID lead = leads.received();
        Rest.Answer answer = entrance.call(
                rest,
                "contoso-referrals",
                "POST",
                "task/" + leads.openTask(lead).getId() + "/submit-form",
                Rest.variables(leads.acceptance()));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        assertThat(leads.lead(lead).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void what_is_returned_of_an_answer_holds_nothing_personal() {
        UUID lead = leads.received();
        Rest.Answer answer = rest.post(
                "contoso-referrals",
                "/engine-rest/task/" + leads.openTask(lead).getId() + "/complete",
                Map.of(
                        "variables",
                        Rest.variables(leads.acceptance()).get("variables"),
                        "withVariablesInReturn",
                        true));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("leadType", "contactRequested", "priority", "decision");
    }

    @Test
    void what_is_returned_of_a_start_holds_nothing_personal() {
        Rest.Answer answer = rest.post(
                "source",
                "/engine-rest/process-definition/key/lead-lifecycle/start",
                Map.of(
                        "variables",
                        Rest.variables(Leads.order()).get("variables"),
                        "businessKey",
                        "my own key ".repeat(100),
                        "withVariablesInReturn",
                        true));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("businessKey").asText()).hasSize(36);
        assertThat(answer.text()).doesNotContain("Litware", "Beebe", "litware.example", "cloud");
    }

    @ParameterizedTest
    @EnumSource
    void only_the_present_version_of_the_lead_process_can_be_started(Entrance entrance) {
        String present = rest.get("contoso-admin", "/engine-rest/process-definition/key/lead-lifecycle")
                .body()
                .path("id")
                .asText();
        Map<String, Object> order = Leads.orderWith("partnerId", "fabrikam");
        order.put("leadType", "SALES_QUALIFIED");

        assertThat(start(entrance, present, order).status()).isEqualTo(200);
        assertThat(start(entrance, "lead-lifecycle:0:old", order).status()).isEqualTo(404);
        assertThat(entrance.call(rest, "contoso-admin", "GET", "process-definition/other:1:1/startForm", null)
                        .status())
                .isEqualTo(404);
    }

    private Rest.Answer start(Entrance entrance, String definition, Map<String, Object> order) {
        return entrance.call(
                rest, "contoso-admin", "POST", "process-definition/" + definition + "/start", Rest.variables(order));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | task?sortBy=nothing&sortOrder=asc       |      | 400
            GET  | task?assigneeExpression=x               |      | 400
            POST | task                                    | {"priority": "high"} | 400
            POST | task                                    | {"priority": | 400
            GET  | filter/no-such-filter/list              |      | 403
            GET  | process-definition/no-such-definition   |      | 404
            """)
    void the_engine_says_no_to_a_partner_without_its_insides(String method, String path, String body, int status) {
        for (Entrance entrance : Entrance.values()) {
            Rest.Answer answer = entrance.call(rest, "contoso-referrals", method, path, body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.message()).endsWith(".");
            assertThat(answer.text()).doesNotContain("ENGINE", "camunda", "java", "Exception");
        }
    }
}
