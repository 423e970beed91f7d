package io.leadflow.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.Stage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attempts to show the gate one request and the engine another. */
@LeadflowTest
class TricksTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ERROR = "{\"errorCode\": \"any\"}";

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/{task}/bpmnError/",
                "/engine-rest/task/{task}/bpmnError//",
                "/engine-rest//task/{task}/bpmnError",
                "/engine-rest/task/{task}/bpmnError;a=b",
                "/engine-rest/task;a=b/{task}/bpmnError",
                "/engine-rest/task/{task};/complete/../bpmnError",
                "/engine-rest/task/{task}/complete/../bpmnError",
                "/engine-rest/task/{task}/complete/%2e%2e/bpmnError",
                "/engine-rest/task/{task}/complete%2f..%2fbpmnError",
                "/engine-rest/task/{task}%2fbpmnError",
                "/engine-rest/task/{task}%5cbpmnError",
                "/engine-rest/task/{task}/bpmn%45rror",
                "/engine-rest/task/{task}/bpmn%2545rror",
                "/engine-rest/task/{task}/bpmnError%00",
                "/engine-rest/task/{task}/bpmnError%3b",
                "/engine-rest/task/{task}/bpmnError%0a",
                "/engine-rest/task/{task}/./bpmnError",
                "/engine-rest/task/{task}/BPMNERROR",
                "/ENGINE-REST/task/{task}/bpmnError",
                "/engine%2drest/task/{task}/bpmnError",
                "/engine-rest/engine/default/task/{task}/bpmnError",
                "/engine-rest/engine/default/engine/default/task/{task}/bpmnError",
                "/engine-rest/engine/DEFAULT/task/{task}/bpmnError",
                "/engine-rest/engine/default;a=b/task/{task}/bpmnError",
                "/engine-rest/webapp/tasklist/plugin/../../../task/{task}/bpmnError",
                "/camunda/../engine-rest/task/{task}/bpmnError",
                "/demo/..;/engine-rest/task/{task}/bpmnError",
                "/login/..;/engine-rest/task/{task}/bpmnError",
                "/leadflow.css/..;/engine-rest/task/{task}/bpmnError",
                "/camunda/api/engine/engine/default/task/{task}/bpmnError",
                "/camunda/api/tasklist/plugin/../../engine/engine/default/task/{task}/bpmnError"
            })
    void no_spelling_of_an_address_opens_a_closed_door(String address) throws Exception {
        UUID lead = leads.received();
        String task = leads.openTask(lead).getId();

        var answer = send(request(address.replace("{task}", task)).POST(BodyPublishers.ofString(ERROR)));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401, 403, 404);
        assertThat(answer.body()).doesNotContain("ENGINE-0", "ENGINE-1", "\tat ", "org.");
        assertThat(leads.lead(lead).stage()).isEqualTo(Stage.RECEIVED);
        assertThat(leads.openTask(lead)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "X-HTTP-Method-Override, DELETE",
        "X-HTTP-Method, DELETE",
        "X-Method-Override, DELETE",
        "X-Original-URL, /engine-rest/task/4711/bpmnError",
        "X-Rewrite-URL, /engine-rest/task/4711/bpmnError",
        "X-Forwarded-Prefix, /engine-rest/task/4711"
    })
    void no_header_makes_it_another_request(String header, String value) throws Exception {
        UUID lead = leads.received();
        String task = leads.openTask(lead).getId();

        var answer = send(request("/engine-rest/task/" + task + "?_method=DELETE")
                .header(header, value)
                .GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(task);
        assertThat(leads.openTask(lead)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "TRACE", "DELETE", "PUT", "COPY", "get", "post"})
    void no_other_method_reaches_a_task(String method) throws Exception {
        UUID lead = leads.received();
        String task = leads.openTask(lead).getId();

        var answer = send(request("/engine-rest/task/" + task).method(method, BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isBetween(400, 501);
        assertThat(leads.openTask(lead)).isNotNull();
    }

    @Test
    void a_question_about_the_head_of_a_closed_address_is_closed_too() throws Exception {
        assertThat(send(request("/engine-rest/process-instance").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request("/engine-rest/process-instance").method("OPTIONS", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request("/engine-rest/application.wadl").GET()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=a",
                "text/plain",
                "text/plain; application/json",
                "application/jsonish",
                "application/xml",
                "*/*"
            })
    void a_body_that_is_not_said_to_be_json_is_not_read(String type) throws Exception {
        UUID lead = leads.received();
        var answer = send(HttpRequest.newBuilder(
                        rest.address("/engine-rest/task/" + leads.openTask(lead).getId() + "/complete"))
                .header("Authorization", Rest.basic("contoso-referrals"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"variables\": {}}")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("must be JSON");
    }

    @Test
    void a_body_without_a_type_is_not_read() throws Exception {
        var answer =
                send(HttpRequest.newBuilder(rest.address("/engine-rest/process-definition/key/lead-lifecycle/start"))
                        .header("Authorization", Rest.basic("source"))
                        .POST(BodyPublishers.ofString("{\"variables\": {}}")));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void a_field_that_is_said_twice_is_what_was_checked() throws Exception {
        UUID lead = leads.received();
        String claim = "/engine-rest/task/" + leads.openTask(lead).getId() + "/claim";
        String twice = "{\"userId\": \"contoso-admin\", \"userId\": \"contoso-referrals\"}";

        assertThat(send(request(claim).POST(BodyPublishers.ofString(twice))).statusCode())
                .isEqualTo(204);
        assertThat(leads.openTask(lead).getAssignee()).isEqualTo("contoso-referrals");
    }

    @Test
    void what_follows_the_body_is_dropped() throws Exception {
        UUID lead = leads.received();
        String claim = "/engine-rest/task/" + leads.openTask(lead).getId() + "/claim";
        String more = "{\"userId\": \"contoso-referrals\"} {\"userId\": \"contoso-admin\"}";

        assertThat(send(request(claim).POST(BodyPublishers.ofString(more))).statusCode())
                .isEqualTo(204);
        assertThat(leads.openTask(lead).getAssignee()).isEqualTo("contoso-referrals");
    }

    @Test
    void a_body_that_is_too_deep_too_long_or_torn_is_refused_in_words() throws Exception {
        String start = "/engine-rest/process-definition/key/lead-lifecycle/start";
        String deep = "{\"variables\": {\"a\": {\"value\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}}}";
        String wide = "{\"variables\": {\"need\": {\"value\": \"" + "x".repeat(1_000_000) + "\"}}}";

        assertThat(sentence(start, deep, 400)).isEqualTo("The request body is not valid JSON.");
        assertThat(sentence(start, wide, 413)).isEqualTo("The request is longer than 1 MB.");
        assertThat(sentence(start, "{\"variables\": {", 400)).isEqualTo("The request body is not valid JSON.");
        assertThat(sentence(start, "\u0000\u0000\u0000{", 400)).isEqualTo("The request body is not valid JSON.");
        assertThat(sentence(start, many(101), 400)).isEqualTo("variables must be at most 100.");
    }

    @Test
    void a_page_of_another_site_cannot_use_the_credentials_that_a_browser_remembers() throws Exception {
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(send(request("/engine-rest/task")
                                    .header("Sec-Fetch-Site", site)
                                    .GET())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(send(request("/engine-rest/task")
                                .header("Sec-Fetch-Site", "same-origin")
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    private String sentence(String path, String body, int status) {
        Rest.Answer answer = rest.post("source", path, body);
        assertThat(answer.status()).isEqualTo(status);
        return answer.message();
    }

    private static String many(int variables) {
        StringBuilder body = new StringBuilder("{\"variables\": {\"v0\": {\"value\": 0}");
        for (int i = 1; i < variables; i++) {
            body.append(", \"v").append(i).append("\": {\"value\": 0}");
        }
        return body.append("}}").toString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(rest.address(path))
                .header("Authorization", Rest.basic("contoso-referrals"))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
