package benchmark.chaos;

import benchmark.chaos.Promise.Known;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.Leads;
import io.leadflow.Rest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts leads and answers them, asks again when nobody answers, and keeps what it was promised. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MADE_BEFORE = Pattern.compile("already made lead ([0-9a-f-]{36})");
    private static final Map<String, Object> ACCEPT = Map.of(
            "decision", "ACCEPT",
            "dealName", "Cloud move",
            "dealValue", "1200",
            "dealCurrency", "SEK",
            "closingDate", LocalDate.now().plusMonths(2).toString());

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Supplier<List<Function<String, URI>>> nodes;
    private int failures;

    /** @param nodes the addresses to call, asked anew for each call */
    Client(Supplier<List<Function<String, URI>>> nodes) {
        this.nodes = nodes;
    }

    /** How often a call went unanswered, or with an error of the server's. */
    int failures() {
        return failures;
    }

    /** Starts a lead; asks until it is answered. */
    void start(Promise promise) throws InterruptedException {
        Map<String, Object> order = Leads.orderWith("externalId", promise.externalId);
        order.put("senderEmail", "sender@vendor.example");
        while (promise.known == null) {
            Reply reply = send("source", "POST", "/process-definition/key/lead-lifecycle/start", Rest.variables(order));
            Matcher madeBefore = MADE_BEFORE.matcher(reply.text());
            if (reply.status() == 200) {
                promise.leadId = UUID.fromString(reply.json().path("businessKey").asText());
                promise.known = Known.RECEIVED;
            } else if (madeBefore.find()) {
                promise.leadId = UUID.fromString(madeBefore.group(1));
                promise.known = Known.RECEIVED;
            } else {
                pause(reply);
            }
        }
    }

    /** Takes the lead one step on. */
    void answer(Promise promise) throws InterruptedException {
        boolean received = promise.known == Known.RECEIVED;
        boolean well = ThreadLocalRandom.current().nextInt(3) > 0;
        if (received) {
            promise.unsure = well ? Known.ACCEPTED : Known.DECLINED;
            complete(
                    promise,
                    "userTask_respondToLead",
                    well ? ACCEPT : Map.of("decision", "DECLINE", "declineReason", "NOT_A_CUSTOMER"));
        } else {
            promise.unsure = well ? Known.WON : Known.LOST;
            complete(
                    promise,
                    "userTask_closeDeal",
                    well ? Map.of("outcome", "WON") : Map.of("outcome", "LOST", "lostReason", "CHOSE_ANOTHER_VENDOR"));
        }
    }

    /** Asks until it is answered, or until the lead's task is no longer this one. */
    private void complete(Promise promise, String task, Map<String, Object> answer) throws InterruptedException {
        while (promise.unsure != null) {
            Reply tasks = send("contoso-referrals", "GET", "/task?processInstanceBusinessKey=" + promise.leadId, null);
            if (tasks.status() != 200) {
                pause(tasks);
                continue;
            }
            JsonNode open = tasks.json().path(0);
            if (!open.path("taskDefinitionKey").asText().equals(task)) {
                promise.known = promise.unsure; // the answer that nobody acknowledged was taken
                promise.unsure = null;
                return;
            }
            Reply reply = send(
                    "contoso-referrals",
                    "POST",
                    "/task/" + open.path("id").asText() + "/complete",
                    Rest.variables(answer));
            if (reply.status() == 204) {
                promise.known = promise.unsure;
                promise.unsure = null;
            } else if (reply.status() == 400) {
                throw new IllegalStateException(reply.text());
            } else {
                pause(reply);
            }
        }
    }

    private record Reply(int status, JsonNode json, String text) {}

    private void pause(Reply reply) throws InterruptedException {
        if (reply.status() == 0 || reply.status() >= 500) {
            failures++;
        }
        TimeUnit.MILLISECONDS.sleep(200);
    }

    /** @return status 0 when nobody answered */
    private Reply send(String user, String method, String path, Object body) throws InterruptedException {
        List<Function<String, URI>> all = nodes.get();
        URI address = all.get(ThreadLocalRandom.current().nextInt(all.size())).apply("/engine-rest" + path);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Authorization", Rest.basic(user));
            request.method(
                    method,
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), read(response.body()), response.body());
        } catch (IOException nobodyThere) {
            return new Reply(0, JSON.missingNode(), "");
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }
}
