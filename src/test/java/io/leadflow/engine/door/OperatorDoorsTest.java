package io.leadflow.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who look after the process can do: see all of it, retry, suspend, and look after people. */
@LeadflowTest
class OperatorDoorsTest {

    private static final String NEW_MODEL = """
            --part\r
            Content-Disposition: form-data; name="deployment-name"\r
            \r
            mine\r
            --part\r
            Content-Disposition: form-data; name="data"; filename="mine.bpmn"\r
            Content-Type: application/octet-stream\r
            \r
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="mine">
              <process id="mine" isExecutable="true"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:historyTimeToLive="1">
                <startEvent id="start"/>
              </process>
            </definitions>\r
            --part--\r
            """;

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
    void an_owner_sees_the_instances_of_all_organisations(Entrance entrance) {
        String ofContoso = leads.received().toString();
        String ofFabrikam =
                leads.received(Leads.orderWith("partnerId", "fabrikam")).toString();

        for (String lead : new String[] {ofContoso, ofFabrikam}) {
            Rest.Answer found = entrance.call(rest, "owner", "POST", "process-instance", Map.of("businessKey", lead));
            assertThat(found.body()).hasSize(1);
            String instance = found.body().path(0).path("id").asText();
            assertThat(entrance.call(rest, "owner", "GET", "process-instance/" + instance, null)
                            .status())
                    .isEqualTo(200);
            assertThat(entrance.call(
                                    rest,
                                    "owner",
                                    "GET",
                                    "history/activity-instance?processInstanceId=" + instance,
                                    null)
                            .body())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_owner_sees_an_incident_and_retries_its_job(Entrance entrance) {
        UUID lead = leads.received();
        String job = jobs.the(lead, "serviceTask_notifyPartner").getId();
        management.setJobRetries(job, 0);

        assertThat(entrance.call(rest, "owner", "GET", "incident?configuration=" + job, null)
                        .body())
                .hasSize(1);
        assertThat(entrance.call(rest, "owner", "PUT", "job/" + job + "/retries", Map.of("retries", 3))
                        .status())
                .isEqualTo(204);
        assertThat(entrance.call(rest, "owner", "GET", "incident?configuration=" + job, null)
                        .body())
                .isEmpty();
        jobs.run(lead, "serviceTask_notifyPartner");
    }

    @ParameterizedTest
    @EnumSource
    void an_owner_suspends_a_lead_and_its_partner_is_told_to_wait(Entrance entrance) {
        UUID lead = leads.received();
        String suspended = "process-instance/" + leads.openTask(lead).getProcessInstanceId() + "/suspended";

        assertThat(entrance.call(rest, "owner", "PUT", suspended, Map.of("suspended", true))
                        .status())
                .isEqualTo(204);
        Rest.Answer meanwhile = leads.answer(lead, Leads.decline());
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.message()).isEqualTo("This is paused at the moment. Please try again later.");

        assertThat(entrance.call(rest, "owner", "PUT", suspended, Map.of("suspended", false))
                        .status())
                .isEqualTo(204);
        assertThat(leads.answer(lead, Leads.decline()).status()).isEqualTo(204);
    }

    @Test
    void an_owner_asks_what_cockpit_asks() {
        leads.received();
        WebSession cockpit = WebSession.of(rest, "owner");
        String base = "/camunda/api/cockpit/plugin/base/default/";

        Rest.Answer definitions = cockpit.call("GET", base + "process-definition/statistics", null);
        assertThat(definitions.status()).as(definitions.text()).isEqualTo(200);
        assertThat(definitions.body()).as(definitions.text()).isNotEmpty();
        Rest.Answer instances = cockpit.call("POST", base + "process-instance?firstResult=0&maxResults=5", Map.of());
        assertThat(instances.status()).as(instances.text()).isEqualTo(200);
        assertThat(instances.body()).isNotEmpty();
        assertThat(cockpit.call("GET", "/camunda/api/admin/auth/user/default", null)
                        .body()
                        .path("userId")
                        .asText())
                .isEqualTo("owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso-referrals", "contoso-admin", "seller", "source", "owner"})
    void a_deployment_is_refused_to_everyone_but_an_administrator(String user) throws Exception {
        assertThat(deploy(user)).isEqualTo(403);
    }

    @Test
    void cockpits_questions_are_closed_to_partners() {
        WebSession tasklist = WebSession.of(rest, "contoso-admin");
        String base = "/camunda/api/cockpit/plugin/base/default/";

        assertThat(tasklist.call("GET", base + "process-definition/statistics", null)
                        .status())
                .isEqualTo(403);
        assertThat(tasklist.call("POST", base + "process-instance", Map.of()).status())
                .isEqualTo(403);
        assertThat(tasklist.call("GET", "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated", null)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void an_administrator_enters_someone_changes_them_and_removes_them(Entrance entrance) {
        String id = "new-" + entrance.name().toLowerCase();
        Map<String, Object> person = Map.of(
                "profile",
                Map.of("id", id, "firstName", "New", "lastName", "Person", "email", "new@contoso.example"),
                "credentials",
                Map.of("password", "demo"));

        expect(entrance, 204, "POST", "user/create", person);
        expect(entrance, 204, "PUT", "group/referrals-admin/members/" + id, null);
        expect(entrance, 204, "PUT", "tenant/contoso/user-members/" + id, null);
        expect(entrance, 200, "GET", "user/" + id + "/profile", null);
        assertThat(rest.get(id, "/engine-rest/task").status()).isEqualTo(200);

        expect(entrance, 204, "DELETE", "group/referrals-admin/members/" + id, null);
        expect(entrance, 204, "PUT", "user/" + id + "/profile", Map.of("id", id, "firstName", "Former"));
        assertThat(rest.get(id, "/engine-rest/task").status()).isEqualTo(403);
        expect(entrance, 204, "DELETE", "user/" + id, null);
        assertThat(rest.get(id, "/engine-rest/task").status()).isEqualTo(401);
    }

    private void expect(Entrance entrance, int status, String method, String path, Object body) {
        Rest.Answer answer = entrance.call(rest, "admin", method, path, body);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(status);
    }

    private int deploy(String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(rest.address("/engine-rest/deployment/create"))
                .header("Authorization", Rest.basic(user))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(NEW_MODEL))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
