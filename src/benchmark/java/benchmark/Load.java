package benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.Leads;
import io.leadflow.Rest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same requests for each contender, over HTTP from eight clients at once. */
final class Load {

    private static final int CLIENTS = 8;
    private static final String ENGINE = "/engine-rest";
    private static final String REFERRALS = "/v1.0/engagements/referrals";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Contender contender;

    Load(Contender contender) {
        this.contender = contender;
    }

    /** How many a second, and what came of each. */
    record Measured(double perSecond, List<String> results) {}

    Measured starts(int number) throws Exception {
        return starts(number, CLIENTS);
    }

    Measured starts(int number, int clients) throws Exception {
        String body = JSON.writeValueAsString(Rest.variables(order()));
        return each(number, clients, i -> post("source", "/process-definition/key/lead-lifecycle/start", body)
                .path("id")
                .asText());
    }

    /** The same leads, a request of many lines for each client; how many leads a second. */
    double intake(int number, int clients) throws Exception {
        int lines = number / clients;
        return lines * each(clients, clients, i -> Integer.toString(taken(lines(lines)))).perSecond();
    }

    private static String lines(int number) throws Exception {
        Map<String, Object> order = order();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < number; i++) {
            order.put("externalId", UUID.randomUUID().toString());
            lines.append(JSON.writeValueAsString(order)).append('\n');
        }
        return lines.toString();
    }

    private int taken(String lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(contender.address("/intake"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", basic("source"))
                .POST(BodyPublishers.ofString(lines))
                .build();
        int taken = 0;
        for (String line : http.send(request, BodyHandlers.ofString()).body().split("\n")) {
            JsonNode answer = JSON.readTree(line);
            if (answer.path("status").asInt() != 201) {
                throw new IllegalStateException(line);
            }
            taken++;
        }
        return taken;
    }

    private static Map<String, Object> order() {
        Map<String, Object> order = Leads.order();
        order.put("contactRequested", true);
        order.put("consentToContact", true);
        order.put("customerCity", "Stockholm");
        order.put("customerAddressLine1", "Vasagatan 12");
        order.put("customerPostalCode", "111 20");
        order.put("contactPhone", "+46 8 123 456");
        order.put("contactLocale", "sv");
        order.put("products", "[\"Azure\",\"SQL\"]");
        order.put("services", "[\"DeploymentOrMigration\"]");
        order.put("industries", "[\"Retail & Consumer Goods\"]");
        order.put("need", "We look for a partner who moves our shop and its data to the cloud. ".repeat(6));
        return order;
    }

    /** Accepts each lead and reports it as won. */
    Measured acceptedAndWon(List<String> instances) throws Exception {
        String accepted = acceptance();
        String won = JSON.writeValueAsString(Rest.variables(Map.of("outcome", "WON")));
        return each(instances.size(), i -> {
            complete(instances.get(i), accepted);
            complete(instances.get(i), won);
            return instances.get(i);
        });
    }

    Measured accepted(List<String> instances) throws Exception {
        String accepted = acceptance();
        return each(instances.size(), i -> {
            complete(instances.get(i), accepted);
            return instances.get(i);
        });
    }

    private static String acceptance() throws Exception {
        return JSON.writeValueAsString(Rest.variables(Map.of(
                "decision", "ACCEPT",
                "dealName", "Cloud move",
                "dealValue", "120000.50",
                "dealCurrency", "SEK",
                "closingDate", LocalDate.now().plusMonths(2).toString(),
                "notes", "First call went well, they decide in the autumn.",
                "crmId", "CRM-4711")));
    }

    /** Makes referrals over the wire, and returns their ids. */
    Measured posted(int number) throws Exception {
        String referral = """
                {"type": "Independent", "qualification": "SalesQualified", "consent": {"consentToContact": true},
                 "customerProfile": {"name": "Litware", "address": {"city": "Stockholm", "country": "SE"}, "team": [
                   {"firstName": "Ann", "lastName": "Beebe", "email": "ann.beebe@litware.example"}]},
                 "details": {"notes": "%s", "requirements": {"products": [{"id": "Azure"}, {"id": "SQL"}]}},
                 "target": [{"type": "BusinessProfileLocation", "id": "contoso-hq"}]}"""
                .formatted("We look for a partner who moves our shop and its data to the cloud. ".repeat(6));
        return each(number, i -> send("seller", "POST", REFERRALS, referral)
                .path("id")
                .asText());
    }

    /** Changes a value of the deal and one that is kept beside it, of each referral. */
    Measured patched(List<String> referrals) throws Exception {
        return patched(referrals, """
                [{"op": "replace", "path": "/externalReferenceId", "value": "CRM-4711"},
                 {"op": "replace", "path": "/salesStage", "value": "Develop"}]""");
    }

    Measured acceptedOverTheWire(List<String> referrals) throws Exception {
        return patched(referrals, """
                [{"op": "replace", "path": "/name", "value": "Cloud move"},
                 {"op": "replace", "path": "/details/dealValue", "value": 120000.50},
                 {"op": "replace", "path": "/details/currency", "value": "SEK"},
                 {"op": "replace", "path": "/details/closingDateTime", "value": "%sT00:00:00Z"},
                 {"op": "replace", "path": "/status", "value": "Active"},
                 {"op": "replace", "path": "/substatus", "value": "Accepted"}]"""
                .formatted(LocalDate.now().plusMonths(2)));
    }

    private Measured patched(List<String> referrals, String patch) throws Exception {
        return each(referrals.size(), i -> {
            send("contoso-referrals", "PATCH", REFERRALS + "/" + referrals.get(i), patch);
            return referrals.get(i);
        });
    }

    private void complete(String instance, String body) throws Exception {
        JsonNode tasks = send("contoso-referrals", "GET", ENGINE + "/task?processInstanceId=" + instance, null);
        post("contoso-referrals", "/task/" + tasks.path(0).path("id").asText() + "/complete", body);
    }

    private JsonNode post(String user, String path, String body) throws Exception {
        return send(user, "POST", ENGINE + path, body);
    }

    private JsonNode send(String user, String method, String path, String body) throws Exception {
        URI address = contender.address(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", basic(user))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(contender.name() + " answered " + response.statusCode() + " to " + path + ": "
                    + response.body());
        }
        return JSON.readTree(response.body());
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    private interface Work {
        String at(int number) throws Exception;
    }

    private static Measured each(int number, Work work) throws Exception {
        return each(number, CLIENTS, work);
    }

    private static Measured each(int number, int atOnce, Work work) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int place = i;
                calls.add(() -> work.at(place));
            }
            long begin = System.nanoTime();
            List<Future<String>> done = clients.invokeAll(calls);
            double seconds = (System.nanoTime() - begin) / 1e9;
            List<String> results = new ArrayList<>();
            for (Future<String> result : done) {
                results.add(result.get());
            }
            return new Measured(number / seconds, results);
        } finally {
            clients.shutdown();
        }
    }
}
