package io.leadflow;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser of the tests: it keeps cookies, follows no redirect, and logs in and out through the pages. */
public final class WebSession {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Rest rest;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public WebSession(Rest rest) {
        this.rest = rest;
    }

    /** Someone of the cast, logged in, with one of the web applications open. */
    public static WebSession of(Rest rest, String user) {
        WebSession session = new WebSession(rest);
        session.logIn(user, "demo");
        session.page("/camunda/app/welcome/default/");
        return session;
    }

    public HttpResponse<String> logIn(String user, String password) {
        return submit("/login", "/login", "username=" + user + "&password=" + password);
    }

    public HttpResponse<String> logOut() {
        return submit("/", "/logout", "");
    }

    /** Sends a form of a page, with the token that the page brings along. */
    public HttpResponse<String> submit(String page, String action, String fields, String... headers) {
        Matcher token = CSRF_FIELD.matcher(page(page).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no form");
        }
        return submitForged(
                action, fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), headers);
    }

    /** Sends a form as another site would make the browser send it: with the cookies and nothing else. */
    public HttpResponse<String> submitForged(String action, String fields, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(rest.address(action))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        for (int each = 0; each < headers.length; each += 2) {
            request.header(headers[each], headers[each + 1]);
        }
        return send(request);
    }

    public HttpResponse<String> page(String path) {
        return page(path, "en");
    }

    /** The page for a browser of this language. */
    public HttpResponse<String> page(String path, String language) {
        return send(HttpRequest.newBuilder(rest.address(path))
                .header("Accept", "text/html")
                .header("Accept-Language", language));
    }

    /** Calls the web applications' interface as their scripts do: with their own token. */
    public Rest.Answer call(String method, String path, Object body) {
        return Rest.answer(answer(method, path, body));
    }

    /** The same, with all that the answer brings. */
    public HttpResponse<String> answer(String method, String path, Object body) {
        var request = Rest.request(rest.address(path), method, body);
        String token = cookie("XSRF-TOKEN");
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        return send(request);
    }

    /** The value of a cookie, or {@code null}. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Uses a session that somebody else began. */
    public void take(String sessionId) {
        keep("SESSION", sessionId);
    }

    /** Sets a cookie as if an answer had. */
    public void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        URI home = rest.address("/");
        cookies.getCookieStore().add(home, cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
