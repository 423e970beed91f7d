package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadflow.Deliveries;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flow of Partner Center's own CRM connector, written as its makers would, against the running product. */
@LeadflowTest
class SampleConnectorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Deliveries deliveries;

    Connector connector;

    @BeforeEach
    void connect() {
        connector = new Connector(rest);
        connector.register();
    }

    @AfterEach
    void disconnect() {
        connector.stop();
        deliveries.forgetAll();
    }

    @Test
    void a_new_lead_stands_in_the_crm_and_knows_its_number_there() {
        UUID lead = leads.received();

        deliveries.runAll(lead);

        assertThat(connector.crm).hasSize(1).containsKey("CRM-1");
        JsonNode inCrm = connector.crm.get("CRM-1");
        assertThat(inCrm.path("referral").asText()).isEqualTo(lead.toString());
        assertThat(inCrm.path("customer").asText()).isEqualTo("Litware");
        assertThat(inCrm.path("status").asText()).isEqualTo("New");
        assertThat(leads.lead(lead).deal().crmId()).isEqualTo("CRM-1");
    }

    @Test
    void what_the_partner_answers_reaches_the_same_lead_of_the_crm() {
        UUID lead = leads.received();
        deliveries.runAll(lead);

        leads.answer(lead, leads.acceptance());
        deliveries.runAll(lead);

        assertThat(connector.crm).hasSize(1);
        assertThat(connector.crm.get("CRM-1").path("status").asText()).isEqualTo("Active");
        assertThat(leads.lead(lead).deal().crmId()).isEqualTo("CRM-1");
    }

    @Test
    void a_change_in_between_is_not_overwritten_and_the_event_comes_again() {
        UUID lead = leads.received();
        connector.beforeWritingBack = () -> rest.call(
                "contoso-admin",
                "PATCH",
                "/v1.0/engagements/referrals/" + lead,
                List.of(Map.of("op", "replace", "path", "/details/notes", "value", "Call on Monday")));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> deliveries.run(deliveries.the(lead))))
                .hasMessageContaining("HTTP 500");
        deliveries.runAll(lead);

        assertThat(connector.refusals).containsExactly(412);
        assertThat(connector.crm).hasSize(1);
        assertThat(leads.lead(lead).deal().crmId()).isEqualTo("CRM-1");
        assertThat(leads.lead(lead).deal().notes()).isEqualTo("Call on Monday");
    }

    /** Hears of an event, reads the referral, keeps it in its CRM and writes the CRM's number back. */
    private static final class Connector {

        private static final String USER = "contoso-referrals";

        final Map<String, JsonNode> crm = new LinkedHashMap<>();
        final List<Integer> refusals = new java.util.ArrayList<>();
        Runnable beforeWritingBack = () -> {};

        private final HttpClient http = HttpClient.newHttpClient();
        private final Rest product;
        private final HttpServer server;

        Connector(Rest product) {
            this.product = product;
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            server.createContext("/events", this::hear);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
        }

        void register() {
            Rest.Answer answer = product.post(
                    USER,
                    "/webhooks/v1/registration",
                    Map.of(
                            "WebhookUrl",
                            "http://localhost:" + server.getAddress().getPort() + "/events",
                            "WebhookEvents",
                            List.of("referral-created", "referral-updated")));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }

        void stop() {
            server.stop(0);
        }

        private void hear(HttpExchange exchange) throws IOException {
            JsonNode event = JSON.readTree(exchange.getRequestBody());
            boolean done = handle(URI.create(event.path("ResourceUri").asText()));
            exchange.sendResponseHeaders(done ? 200 : 500, -1);
            exchange.close();
        }

        /** @return whether there is nothing left to do */
        private boolean handle(URI resource) {
            HttpResponse<String> read = call("GET", resource, null, null);
            JsonNode referral = json(read);
            String number = keep(referral);
            if (number.equals(referral.path("externalReferenceId").asText()) || isClosed(referral)) {
                return true;
            }
            beforeWritingBack.run();
            beforeWritingBack = () -> {};
            return writeBack(resource, referral, number);
        }

        private String keep(JsonNode referral) {
            String id = referral.path("id").asText();
            String number = crm.entrySet().stream()
                    .filter(lead -> lead.getValue().path("referral").asText().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> "CRM-" + (crm.size() + 1));
            ObjectNode lead = JSON.createObjectNode();
            lead.put("referral", id);
            lead.put("customer", referral.path("customerProfile").path("name").asText());
            lead.put("status", referral.path("status").asText());
            crm.put(number, lead);
            return number;
        }

        private boolean writeBack(URI resource, JsonNode referral, String number) {
            List<Map<String, String>> patch =
                    List.of(Map.of("op", "replace", "path", "/externalReferenceId", "value", number));
            int status = call("PATCH", resource, referral.path("eTag").asText(), patch)
                    .statusCode();
            if (status >= 300) {
                refusals.add(status);
            }
            return status < 300;
        }

        private static boolean isClosed(JsonNode referral) {
            return referral.path("status").asText().equals("Closed");
        }

        /** The product of the tests runs at another port than its settings say. */
        private HttpResponse<String> call(String method, URI resource, String eTag, Object body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(product.address(resource.getPath()))
                    .header("Authorization", Rest.basic(USER))
                    .header("Content-Type", "application/json");
            if (eTag != null) {
                request.header("If-Match", eTag);
            }
            var content = body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.valueToTree(body).toString());
            try {
                return http.send(request.method(method, content).build(), BodyHandlers.ofString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        private static JsonNode json(HttpResponse<String> answer) {
            try {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return JSON.readTree(answer.body());
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }
    }
}
