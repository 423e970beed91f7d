package io.leadflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone guesses passwords at one door after the other, and those who know theirs come in all the same. */
@LeadflowTest
class GuessedPasswordTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Rest rest;

    @Autowired
    JdbcClient jdbc;

    private final String stranger = network();
    private final String home = network();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/v1.0/engagements/referrals",
                "/webhooks/v1/registration",
                "/leads",
                "/actuator/prometheus"
            })
    void aGuesserAtADoorIsToldWhenTheNextPasswordIsLookedAt(String door) throws Exception {
        String user = someone();
        for (int guess = 1; guess <= 10; guess++) {
            assertThat(knock(door, user, "wrong" + guess, stranger).statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> answer = knock(door, user, "right", stranger);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("There were too many wrong passwords.");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(knock(door, user, "right", home).statusCode()).isIn(200, 403);
    }

    @Test
    void whatIsGuessedAtOneDoorCountsAtTheOthers() throws Exception {
        String user = someone();
        for (int guess = 1; guess <= 10; guess++) {
            knock(guess % 2 == 0 ? "/engine-rest/task" : "/v1.0/engagements/referrals", user, "wrong", stranger);
        }

        assertThat(logIn(new WebSession(rest), user, "right", stranger)).endsWith("/login?wait");
        assertThat(new WebSession(rest).page("/login?wait").body()).contains("too many wrong passwords");
    }

    @Test
    void theBrowserInWhichOneLoggedInStaysOpenWhileItsWholeNetworkGuesses() {
        String user = someone();
        WebSession own = new WebSession(rest);
        assertThat(logIn(own, user, "right", home)).doesNotContain("/login");
        own.logOut();
        WebSession guesser = new WebSession(rest);
        for (int guess = 1; guess <= 11; guess++) {
            logIn(guesser, user, "wrong", home);
        }

        assertThat(logIn(guesser, user, "right", home)).endsWith("/login?wait");
        assertThat(logIn(own, user, "right", home)).doesNotContain("/login");
    }

    @Test
    void aForgedMarkOfABrowserIsNone() throws Exception {
        String user = someone();
        for (int guess = 1; guess <= 11; guess++) {
            WebSession guesser = new WebSession(rest);
            String mark = "KNOWN=0123456789abcdef0123456789abcdef" + guess;
            guesser.submit(
                    "/login",
                    "/login",
                    "username=" + user + "&password=wrong",
                    "X-Forwarded-For",
                    stranger,
                    "Cookie",
                    mark);
        }

        assertThat(logIn(new WebSession(rest), user, "right", stranger)).endsWith("/login?wait");
    }

    @Test
    void guessingWritesNothingToTheDatabase() throws Exception {
        String user = someone();
        for (int guess = 1; guess <= 12; guess++) {
            knock("/engine-rest/task", user, "wrong", stranger);
        }

        assertThat(jdbc.sql("select rev_, attempts_ from act_id_user where id_ = ?")
                        .param(user)
                        .query()
                        .singleRow()
                        .values())
                .extracting(String::valueOf)
                .containsExactly("1", "null");
    }

    private String someone() {
        String id = "guessed-" + UUID.randomUUID();
        Map<String, Object> profile = Map.of("id", id, "firstName", "Gwen", "lastName", "Guessed");
        Rest.Answer entered = rest.post(
                "admin",
                "/engine-rest/user/create",
                Map.of("profile", profile, "credentials", Map.of("password", "right")));
        assertThat(entered.status()).as(entered.text()).isEqualTo(204);
        return id;
    }

    private HttpResponse<String> knock(String door, String user, String password, String network)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(rest.address(door))
                        .header("Authorization", Rest.basic(user, password))
                        .header("X-Forwarded-For", network)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String logIn(WebSession browser, String user, String password, String network) {
        return browser.submit(
                        "/login", "/login", "username=" + user + "&password=" + password, "X-Forwarded-For", network)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** A network that no other test knows. */
    private static String network() {
        return "2001:db8:" + UUID.randomUUID().toString().substring(9, 18).replace('-', ':') + "::1";
    }
}
