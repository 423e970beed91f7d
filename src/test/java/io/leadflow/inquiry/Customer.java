package io.leadflow.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A customer without a log-in, and without cookies. */
public final class Customer {

    public static final String FORM = "/partners/contoso/inquiry";

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Rest rest;

    public Customer(Rest rest) {
        this.rest = rest;
    }

    /** A filled-in form with only what is required. */
    public static Map<String, String> inquiry() {
        Map<String, String> inquiry = new LinkedHashMap<>();
        inquiry.put("need", "Someone to move our shop to the cloud");
        inquiry.put("customerName", "Litware");
        inquiry.put("customerCountry", "SE");
        inquiry.put("contactFirstName", "Ann");
        inquiry.put("contactLastName", "Beebe");
        inquiry.put("contactEmail", "ann.beebe@litware.example");
        inquiry.put("contactLocale", "en");
        inquiry.put("consentToContact", "true");
        return inquiry;
    }

    static Map<String, String> inquiryWith(String field, String value) {
        Map<String, String> inquiry = inquiry();
        inquiry.put(field, value);
        return inquiry;
    }

    /** The ticket of a form just opened. */
    public String ticket() {
        Matcher ticket = TICKET.matcher(get(FORM).body());
        assertThat(ticket.find()).isTrue();
        return ticket.group(1);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(rest.address(path)).header("Accept", "text/html"));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(rest.address(path))
                .header("Accept", "text/html")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Where an answer leads to, without the question mark and what follows. */
    static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
