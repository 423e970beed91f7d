package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.Rest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;

/** A client of the Referrals API, over real HTTP. */
@TestComponent
public class Api {

    static final String REFERRALS = "/v1.0/engagements/referrals";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Rest rest;

    Api(Rest rest) {
        this.rest = rest;
    }

    public record Answer(int status, JsonNode body, Map<String, List<String>> headers) {

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst();
        }

        String code() {
            return body.path("error").path("code").asText();
        }

        String target() {
            return body.path("error").path("target").asText();
        }

        String message() {
            return body.path("error").path("message").asText();
        }

        String text(String pointer) {
            return body.at(pointer).isMissingNode() ? null : body.at(pointer).asText();
        }

        String id() {
            return text("/id");
        }

        String eTag() {
            return text("/eTag");
        }

        List<String> ids() {
            return StreamSupport.stream(body.path("value").spliterator(), false)
                    .map(referral -> referral.path("id").asText())
                    .toList();
        }

        Answer ok() {
            assertThat(status).as(body.toString()).isEqualTo(200);
            return this;
        }

        void isRefused(int expected, String code) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            assertThat(code()).isEqualTo(code);
            assertThat(message()).isNotEmpty().hasSizeLessThanOrEqualTo(1_024);
        }

        void isRefused(int expected, String code, String target) {
            isRefused(expected, code);
            assertThat(target()).isEqualTo(target);
        }
    }

    Answer get(String user, String id) {
        return call(user, "GET", REFERRALS + "/" + id, null);
    }

    /** @param options not yet encoded, as {@code $top=1}, parted by {@code &} */
    Answer list(String user, String... options) {
        StringBuilder query = new StringBuilder();
        for (String option : options) {
            String[] parts = option.split("=", 2);
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(parts[0]))
                    .append('=')
                    .append(encoded(parts[1]));
        }
        return call(user, "GET", REFERRALS + query, null);
    }

    /** Follows a link as it stands. */
    Answer follow(String user, String link) {
        URI address = URI.create(link);
        return call(user, "GET", address.getRawPath() + "?" + address.getRawQuery(), null);
    }

    Answer post(String user, Object body, String... headers) {
        return call(user, "POST", REFERRALS, body, headers);
    }

    Answer patch(String user, String id, Object body, String... headers) {
        return call(user, "PATCH", REFERRALS + "/" + id, body, headers);
    }

    Answer put(String user, String id, Object body, String... headers) {
        return call(user, "PUT", REFERRALS + "/" + id, body, headers);
    }

    /** @param headers names and values in turn */
    public Answer call(String user, String method, String path, Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(rest.address(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body)));
        if (user != null) {
            request.setHeader("Authorization", Rest.basic(user));
        }
        request.setHeader("Content-Type", "application/json");
        for (int header = 0; header < headers.length; header += 2) {
            request.setHeader(headers[header], headers[header + 1]);
        }
        return send(request.build());
    }

    static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    read(response.body()),
                    response.headers().map());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** One step of a JSON Patch. */
    static Map<String, Object> replace(String path, Object value) {
        return Map.of("op", "replace", "path", path, "value", value);
    }

    static Map<String, Object> add(String path, Object value) {
        return Map.of("op", "add", "path", path, "value", value);
    }

    static List<Map<String, Object>> state(String status, String substatus) {
        return List.of(replace("/status", status), replace("/substatus", substatus));
    }

    static ObjectNode json(String text) {
        return (ObjectNode) read(text.replace('\'', '"'));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }

    private static String written(Object body) {
        return body instanceof String text ? text : JSON.valueToTree(body).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
