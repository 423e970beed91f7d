package io.leadflow.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls addresses as everybody, over HTTP. */
class Callers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Rest rest;
    private final Things things;
    private final Map<Role, WebSession> browsers = new EnumMap<>(Role.class);
    private final String strangersCookie;
    private final String strangersToken;

    Callers(Rest rest, Things things) {
        this.rest = rest;
        this.things = things;
        WebSession stranger = new WebSession(rest);
        Matcher token = TOKEN.matcher(stranger.page("/login").body());
        assertThat(token.find()).isTrue();
        this.strangersToken = token.group(1);
        this.strangersCookie = "CSRF=" + stranger.cookie("CSRF");
    }

    Row row(Address address) {
        Filling filling = new Filling(address);
        boolean isSomebodys = filling.things().stream().anyMatch(things::isSomebodys);
        return isSomebodys
                ? new Row(
                        address,
                        cells(address, filling, thing -> things.own(thing)),
                        cells(address, filling, thing -> things.others(thing)))
                : new Row(address, known(cells(address, filling, thing -> things.own(thing))), List.of());
    }

    /** That there is no such thing says nothing about rights when it is nobody's. */
    private static List<Cell> known(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell == Cell.UNKNOWN ? Cell.OPEN : cell)
                .toList();
    }

    private List<Cell> cells(Address address, Filling filling, UnaryOperator<String> whose) {
        String path = filling.filled(whose);
        return Arrays.stream(Role.values())
                .map(role -> cell(role, address, filling, path))
                .toList();
    }

    private Cell cell(Role role, Address address, Filling filling, String path) {
        HttpResponse<String> answer = filling.isOfWebapp() && role != Role.NOBODY
                ? browser(role, path).answer(address.method(), path, body(filling))
                : send(request(role, address, filling, path));
        boolean isOurs = address.path().startsWith("/")
                && !filling.isOfWebapp()
                && !address.path().equals("/error");
        if (isOurs && answer.statusCode() >= 500) {
            throw new AssertionError(address + " as " + role + ": " + answer.statusCode() + " " + answer.body());
        }
        return Cell.of(answer);
    }

    private HttpRequest request(Role role, Address address, Filling filling, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(rest.address(path))
                .header("Accept", filling.isOfPage() ? "text/html, */*" : "application/json, */*")
                .header("If-Match", "*")
                .method(address.method(), BodyPublishers.ofString(filling.body()));
        if (!address.method().equals("GET")) {
            request.header("Content-Type", filling.isOfPage() ? Filling.FORM : Filling.JSON);
        }
        if (role == Role.NOBODY) {
            request.header("Cookie", strangersCookie).header("X-XSRF-TOKEN", strangersToken);
        } else {
            request.header("Authorization", Rest.basic(role.user()));
        }
        return request.build();
    }

    private static String body(Filling filling) {
        return filling.body().isEmpty() ? null : filling.body();
    }

    /** One with a session; a log-out takes its own with it. */
    private WebSession browser(Role role, String path) {
        return path.endsWith("/logout")
                ? WebSession.of(rest, role.user())
                : browsers.computeIfAbsent(role, each -> WebSession.of(rest, role.user()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
