package io.leadflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of the Referrals API with an issuer of tokens, and a share that is soon used up. */
@SpringBootTest(
        classes = Section12AuthenticationTest.Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=none")
@DisplayName("1.2 Authentication")
class Section12AuthenticationTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String MEANT = "leadflow-tests";
    private static final Instant LATER = Instant.now().plusSeconds(3_600);

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("leadflow.api.issuer", Issuer.RUNNING::address);
        settings.add("leadflow.api.audience", () -> MEANT);
        settings.add("leadflow.api.per-second", () -> 1);
        settings.add("leadflow.api.burst", () -> 5);
    }

    static Stream<String> badTokens() {
        return Stream.of(
                Issuer.RUNNING.token("clara", "another-product", LATER),
                Issuer.RUNNING.token("clara", MEANT, Instant.now().minusSeconds(600)),
                Issuer.RUNNING.token("nobody", MEANT, LATER),
                Issuer.RUNNING.forged("clara", MEANT, LATER),
                "no.token.atall");
    }

    @Test
    void a_token_says_who_it_is_and_the_user_here_says_what_that_one_may() {
        assertThat(call("clara").body()).isEqualTo("clara of contoso");
        assertThat(call("olga").statusCode()).isEqualTo(403);
        assertThat(call("olga").body()).contains("\"code\":\"accessDenied\"");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_of_another_issuer_audience_time_or_user_opens_nothing(String token) {
        assertStranger(send("Bearer " + token));
    }

    @Test
    void a_password_opens_nothing_where_tokens_are_asked_for() {
        assertStranger(send("Basic Y2xhcmE6ZGVtbw=="));
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_again_and_others_go_on() {
        HttpResponse<String> answer = call("filip");
        for (int more = 0; answer.statusCode() == 200 && more < 1_000; more++) {
            answer = call("filip");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"serviceNotAvailable\"");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(call("clara").statusCode()).isEqualTo(200);
    }

    private static void assertStranger(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> call(String user) {
        return send("Bearer " + Issuer.RUNNING.token(user, MEANT, LATER));
    }

    private HttpResponse<String> send(String authorization) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1.0/whoami"))
                            .header("Authorization", authorization)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ApiSettings.class)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @Import({ApiSecurity.class, ApiAnswers.class, WhoAmI.class})
    static class Door {

        @Bean
        Accounts accounts() {
            return new Cast();
        }
    }

    @RestController
    static class WhoAmI {

        @GetMapping("/v1.0/whoami")
        String whoAmI(@AuthenticationPrincipal SignedIn me) {
            return me.userId() + " of " + me.organisation();
        }
    }

    static class Cast implements Accounts {

        private static final List<SignedIn> PEOPLE = List.of(
                new SignedIn("clara", "Clara Berg", List.of(Group.REFERRALS_ADMIN), "contoso"),
                new SignedIn("filip", "Filip Nowak", List.of(Group.REFERRALS_ADMIN), "fabrikam"),
                new SignedIn("olga", "Olga Petrova", List.of(Group.PROCESS_OWNER), null));

        @Override
        public Optional<SignedIn> present(String userId) {
            return PEOPLE.stream()
                    .filter(person -> person.userId().equals(userId))
                    .findFirst();
        }

        @Override
        public String nameOf(String userId) {
            return userId;
        }
    }
}
