package io.leadflow;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A browser of the tests that goes from node to node: it takes its session cookie to whatever address it is sent. */
public class Traveller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final List<String> setCookies = new CopyOnWriteArrayList<>();

    /** The session, or nothing. */
    public String cookie() {
        return cookies.getOrDefault("SESSION", "");
    }

    /** Every header that ever set a cookie, as it came. */
    public List<String> setCookies() {
        return setCookies;
    }

    public HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Logs in with the form of the product's own page. */
    public HttpResponse<String> logIn(URI home, String user, String password) {
        return post(home.resolve("/login"), "username=" + encoded(user) + "&password=" + encoded(password));
    }

    public HttpResponse<String> logOut(URI home) {
        return post(home.resolve("/logout"), "");
    }

    /** Sends a form with the token of the session. */
    public HttpResponse<String> post(URI address, String form) {
        var token = TOKEN.matcher(get(address.resolve("/login")).body());
        if (!token.find()) {
            throw new AssertionError("The log-in page has no token against forged requests");
        }
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token.group(1)))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(
                    request.header("Cookie", String.join("; ", cookies.values()))
                            .header("Accept", "text/html, */*")
                            .build(),
                    BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String header) {
        setCookies.add(header);
        cookies.put(header.substring(0, header.indexOf('=')), header.substring(0, header.indexOf(';')));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
