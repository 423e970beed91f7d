package io.leadflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser is asked for and told, so that no other site acts in the name of who is logged in. */
@LeadflowTest
class ForgedFormTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired
    Rest rest;

    @Test
    void a_forged_form_is_refused() {
        WebSession session = WebSession.of(rest, "contoso-admin");

        assertThat(session.submitForged("/logout", "").statusCode()).isEqualTo(403);
        assertThat(session.page("/").statusCode()).isEqualTo(200);
        assertThat(new WebSession(rest)
                        .submitForged("/login", "username=contoso-admin&password=demo")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_forged_form_is_refused_even_with_credentials_that_the_browser_remembers() throws Exception {
        var forged = HttpRequest.newBuilder(rest.address("/logout"))
                .header("Authorization", Rest.basic("contoso-admin"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(HTTP.send(forged, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_form_from_another_site_is_refused_even_with_the_token(String site) {
        WebSession session = WebSession.of(rest, "contoso-admin");

        assertThat(session.submit("/", "/language", "language=sv", "Sec-Fetch-Site", site)
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.submit("/", "/language", "language=sv", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_change_through_the_web_applications_needs_their_token() {
        WebSession session = WebSession.of(rest, "contoso-admin");
        var forged = session.submitForged(TASKS, "");

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void cookies_stay_with_the_browser_and_with_us() {
        WebSession browser = new WebSession(rest);
        browser.page("/leads");

        assertThat(browser.logIn("contoso-admin", "demo").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("SESSION="))
                .anyMatch(cookie -> cookie.startsWith("KNOWN="))
                .allSatisfy(cookie ->
                        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
    }

    @Test
    void behind_a_proxy_with_tls_cookies_go_over_tls_only_and_so_does_the_browser() {
        WebSession browser = new WebSession(rest);
        var answer = browser.submit(
                "/login", "/login", "username=contoso-admin&password=demo", "X-Forwarded-Proto", "https");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("SESSION="))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(said -> assertThat(said).contains("max-age=31536000"));
    }

    @Test
    void every_face_has_its_headers() {
        WebSession session = WebSession.of(rest, "contoso-admin");

        for (String page : List.of("/", "/login", "/camunda/app/tasklist/default/")) {
            var headers = session.page(page).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(page).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(page).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(page).hasValue("SAMEORIGIN");
        }
        assertThat(session.page("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'", "object-src 'none'", "form-action 'self'"));
        assertThat(session.page("/").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }
}
