package io.leadflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.Stage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lead sources send leads in bulk; each line is answered for itself. */
@LeadflowTest
class IntakeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Rest rest;

    @Autowired
    LeadBoard board;

    @Autowired
    TaskService tasks;

    @Autowired
    Jobs jobs;

    @Test
    void each_line_becomes_a_lead_with_a_task_of_its_partner() {
        List<JsonNode> answers = answers(send("source", lines(250)));

        assertThat(answers)
                .hasSize(250)
                .allMatch(answer -> answer.path("status").asInt() == 201);
        assertThat(answers)
                .extracting(answer -> answer.path("line").asInt())
                .isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
        Set<UUID> ids = ids(answers);
        assertThat(ids).hasSize(250);
        assertThat(board.leads(ids).values()).hasSize(250).allMatch(lead -> lead.stage() == Stage.RECEIVED);
        UUID last = UUID.fromString(answers.get(249).path("id").asText());
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(last.toString())
                        .singleResult()
                        .getTenantId())
                .isEqualTo("contoso");
    }

    @Test
    void what_a_line_says_is_what_the_lead_says() {
        Map<String, Object> order = order();
        order.put("products", List.of("Azure", "SQL"));
        order.put("contactRequested", true);

        Lead lead =
                board.lead(ids(answers(send("source", line(order)))).iterator().next());

        assertThat(lead.inquiry().need().products()).containsExactly("Azure", "SQL");
        assertThat(lead.inquiry().contactRequested()).isTrue();
        assertThat(lead.answerBy()).isNotNull();
        assertThat(jobs.the(lead.id(), "serviceTask_notifyPartner")).isNotNull();
    }

    @Test
    void a_bad_line_is_answered_with_its_rule_and_the_others_become_leads() {
        Map<String, Object> wrong = order();
        wrong.put("contactEmail", "nobody");
        Map<String, Object> unpublished = order();
        unpublished.put("partnerId", "northwind");
        Map<String, Object> nameless = order();
        nameless.remove("externalId");
        String body = line(order()) + line(wrong) + line(unpublished) + line(nameless) + "{\"need\": \n[1]\n{} {}\n\n"
                + line(order());

        List<JsonNode> answers = answers(send("source", body));

        assertThat(answers)
                .extracting(answer -> answer.path("status").asInt())
                .containsExactly(201, 400, 400, 400, 400, 400, 400, 201);
        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 9);
        assertThat(message(answers.get(1))).startsWith("contactEmail must be an e-mail address");
        assertThat(message(answers.get(2))).contains("profile");
        assertThat(message(answers.get(3))).isEqualTo("externalId is required.");
        assertThat(answers.subList(4, 7)).allMatch(answer -> message(answer).equals("line must be one JSON object."));
    }

    @Test
    void sent_again_it_makes_no_second_lead() {
        String body = lines(120);
        Set<UUID> first = ids(answers(send("source", body)));

        List<JsonNode> again = answers(send("source", body));

        assertThat(again).allMatch(answer -> answer.path("status").asInt() == 200);
        assertThat(ids(again)).isEqualTo(first);
    }

    @Test
    void the_same_key_twice_in_a_bulk_is_one_lead() {
        String line = line(order());

        List<JsonNode> answers = answers(send("source", line + line));

        assertThat(answers).extracting(answer -> answer.path("status").asInt()).containsExactly(201, 200);
        assertThat(ids(answers)).hasSize(1);
    }

    @Test
    void two_bulks_with_the_same_leads_at_the_same_moment_make_each_of_them_once() {
        String body = lines(100);

        List<List<JsonNode>> both = List.of(1, 2).parallelStream()
                .map(time -> answers(send("source", body)))
                .toList();

        assertThat(both)
                .allSatisfy(answers -> assertThat(answers)
                        .extracting(answer -> answer.path("status").asInt())
                        .isSubsetOf(200, 201));
        assertThat(ids(both.get(0))).hasSize(100).isEqualTo(ids(both.get(1)));
    }

    @Test
    void a_line_without_end_is_refused_and_the_next_one_is_read() {
        Map<String, Object> endless = order();
        endless.put("need", "x".repeat(5_000_000));

        List<JsonNode> answers = answers(send("source", line(endless) + line(order())));

        assertThat(message(answers.get(0))).isEqualTo("line is longer than 64 KB.");
        assertThat(answers.get(1).path("status").asInt()).isEqualTo(201);
    }

    @Test
    void an_expression_stays_text() {
        Map<String, Object> order = order();
        order.put("need", "${1+1} #{2+2}");

        UUID lead = ids(answers(send("source", line(order)))).iterator().next();

        assertThat(board.lead(lead).inquiry().need().need()).isEqualTo("${1+1} #{2+2}");
    }

    @Test
    void only_a_lead_source_may_send_in_bulk() {
        assertThat(send(null, line(order())).statusCode()).isEqualTo(401);
        assertThat(List.of("contoso-referrals", "contoso-admin", "seller", "marketing", "owner", "admin"))
                .allSatisfy(user ->
                        assertThat(send(user, line(order())).statusCode()).isEqualTo(403));
    }

    @Test
    void another_content_type_is_refused() {
        assertThat(rest.post("source", "/intake", order()).status()).isEqualTo(415);
    }

    private static Map<String, Object> order() {
        return Leads.orderWith("externalId", "bulk-" + UUID.randomUUID());
    }

    private static String lines(int number) {
        return IntStream.range(0, number).mapToObj(at -> line(order())).collect(Collectors.joining());
    }

    private static String line(Map<String, Object> order) {
        try {
            return JSON.writeValueAsString(order) + "\n";
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> send(String user, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(rest.address("/intake"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body));
        if (user != null) {
            request.header("Authorization", Rest.basic(user));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<JsonNode> answers(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        return response.body().lines().map(IntakeTest::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<UUID> ids(List<JsonNode> answers) {
        return answers.stream()
                .map(answer -> UUID.fromString(answer.path("id").asText()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String message(JsonNode answer) {
        return answer.path("message").asText();
    }
}
