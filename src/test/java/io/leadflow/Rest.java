package io.leadflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Calls the running product over HTTP as one of the cast. */
@TestComponent
public class Rest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Environment environment;

    Rest(Environment environment) {
        this.environment = environment;
    }

    /** An answer; {@code body} is a missing node when it is empty or no JSON. */
    public record Answer(int status, JsonNode body, String text) {

        public String message() {
            return body.path("message").asText();
        }
    }

    public Answer get(String user, String path) {
        return call(user, "GET", path, null);
    }

    public Answer post(String user, String path, Object body) {
        return call(user, "POST", path, body);
    }

    /**
     * @param user {@code null} for a stranger
     * @param body written as JSON; {@code null} for none; a {@code String} goes as it is
     */
    public Answer call(String user, String method, String path, Object body) {
        try {
            HttpRequest.Builder request = request(address(path), method, body);
            if (user != null) {
                request.header("Authorization", basic(user));
            }
            return answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static HttpRequest.Builder request(URI address, String method, Object body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body)));
    }

    static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), read(response.body()), response.body());
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
    }

    /** Variables as the engine's REST interface wants them: each with its value, types left to the engine. */
    public static Map<String, Object> variables(Map<String, ?> values) {
        var variables = new java.util.LinkedHashMap<String, Object>();
        values.forEach((name, value) -> variables.put(name, java.util.Collections.singletonMap("value", value)));
        return Map.of("variables", variables);
    }

    /** The Authorization header of one of the cast. */
    public static String basic(String user) {
        return basic(user, "demo");
    }

    public static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** A body as it goes over the wire. */
    public static String written(Object body) {
        return body instanceof String text ? text : JSON.valueToTree(body).toString();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }
}
