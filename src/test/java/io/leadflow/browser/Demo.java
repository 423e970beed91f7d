package io.leadflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;

/** The demonstration as other systems see it: leads come in over REST, mails and the clock are read as JSON. */
@TestComponent
class Demo {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String START = "/engine-rest/process-definition/key/lead-lifecycle/start";

    private final Rest rest;

    Demo(Rest rest) {
        this.rest = rest;
    }

    /** An inquiry of this company to a partner. */
    UUID inquiry(String company, String partner, boolean contactRequested) {
        Map<String, Object> order = Leads.order();
        order.put("customerName", company);
        order.put("partnerId", partner);
        order.put("contactRequested", contactRequested);
        order.put("contactEmail", mailAddress(company));
        order.put("need", "Move us to the <b>cloud</b>\n# by *spring*");
        Rest.Answer answer = rest.post("source", START, Rest.variables(order));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return UUID.fromString(answer.body().path("businessKey").asText());
    }

    static String mailAddress(String company) {
        return "ann.beebe@" + company.toLowerCase().replace(" ", "") + ".example";
    }

    /** All mails kept, newest first: {@code {to, subject, text, html, locale, sentAt}}. */
    JsonNode mails() {
        return json(request("/demo/mailbox").GET());
    }

    /** Waits for a mail to this address with these words in its subject. */
    JsonNode awaitMail(String to, String subject) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> StreamSupport.stream(mails().spliterator(), false)
                                .filter(mail -> mail.path("to").asText().equals(to))
                                .filter(mail -> mail.path("subject").asText().contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .get();
    }

    /** Moves the clock as {@code admin}, and returns where it stands. */
    JsonNode advance(String duration) {
        return json(request("/demo/clock")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("advance=" + duration)));
    }

    private HttpRequest.Builder request(String path) {
        return asAdmin(rest.address(path));
    }

    static HttpRequest.Builder asAdmin(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:demo".getBytes()));
    }

    static JsonNode json(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
