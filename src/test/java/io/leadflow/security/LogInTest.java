package io.leadflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One log-in and one log-out for everything. */
@LeadflowTest
class LogInTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired
    Rest rest;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/"})
    void a_wrong_password_is_401(String path) throws Exception {
        String someone = someoneForgetful();
        for (String credentials : List.of(
                Rest.basic(someone, "wrong"),
                Rest.basic(someone, ""),
                Rest.basic("nobody", "demo"),
                Rest.basic("", ""),
                "Basic broken!",
                "Basic")) {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(rest.address(path))
                            .header("Authorization", credentials)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(credentials).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        }
    }

    /** Wrong passwords lock a user for a while, so they are tried on someone nobody else needs. */
    private String someoneForgetful() {
        String id = "forgetful-" + UUID.randomUUID();
        Map<String, Object> profile = Map.of("id", id, "firstName", "For", "lastName", "Getful");
        Rest.Answer entered = rest.post(
                "admin",
                "/engine-rest/user/create",
                Map.of("profile", profile, "credentials", Map.of("password", "right")));
        assertThat(entered.status()).as(entered.text()).isEqualTo(204);
        return id;
    }

    @Test
    void the_log_in_page_says_the_same_of_a_wrong_password_and_an_unknown_user() {
        WebSession browser = new WebSession(rest);

        assertThat(browser.logIn(someoneForgetful(), "wrong").headers().firstValue("Location"))
                .isEqualTo(browser.logIn("nobody", "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login?error"));
        assertThat(browser.page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void one_log_in_serves_pages_and_tasklist() {
        WebSession session = WebSession.of(rest, "contoso-referrals");

        assertEverythingIsOpen(session);
        assertThat(session.call("GET", "/camunda/api/admin/auth/user/default", null)
                        .body()
                        .path("userId")
                        .asText())
                .isEqualTo("contoso-referrals");
    }

    @Test
    void our_log_out_ends_everything() {
        WebSession session = WebSession.of(rest, "contoso-referrals");
        String id = session.cookie("SESSION");
        assertEverythingIsOpen(session);

        assertThat(session.logOut().statusCode()).isEqualTo(302);

        session.take(id);
        assertEverythingIsClosed(session);
    }

    @Test
    void tasklists_log_out_ends_everything() {
        WebSession session = WebSession.of(rest, "contoso-referrals");
        String id = session.cookie("SESSION");
        assertEverythingIsOpen(session);

        assertThat(session.call("POST", "/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isEqualTo(204);

        session.take(id);
        assertEverythingIsClosed(session);
    }

    private static void assertEverythingIsOpen(WebSession session) {
        assertThat(session.page("/").statusCode()).isEqualTo(200);
        assertThat(session.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(session.call("GET", TASKS, null).status()).isEqualTo(200);
    }

    private static void assertEverythingIsClosed(WebSession session) {
        assertThat(session.page("/").statusCode()).isEqualTo(302);
        assertThat(session.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(session.call("GET", TASKS, null).status()).isEqualTo(401);
    }

    @Test
    void another_person_in_the_same_browser_is_another_person_everywhere() {
        WebSession session = WebSession.of(rest, "contoso-referrals");
        session.call("GET", TASKS, null);

        session.logIn("fabrikam-admin", "demo");
        session.page("/camunda/app/tasklist/default/");

        assertThat(session.call("GET", "/camunda/api/admin/auth/user/default", null)
                        .body()
                        .path("userId")
                        .asText())
                .isEqualTo("fabrikam-admin");
    }

    @Test
    void a_log_in_ends_with_the_rights_behind_it() {
        String member = "/engine-rest/group/vendor-seller/members/seller";
        WebSession session = WebSession.of(rest, "seller");

        assertThat(rest.call("admin", "DELETE", member, null).status()).isEqualTo(204);
        jobs.travelTo(clock.instant().plus(Duration.ofMinutes(2)));
        try {
            assertThat(session.page("/").statusCode()).isEqualTo(302);
            assertThat(session.call("GET", "/camunda/api/engine/engine/default/filter", null)
                            .status())
                    .isEqualTo(401);
        } finally {
            rest.call("admin", "PUT", member, null);
        }
    }

    @Test
    void the_session_of_a_log_in_is_a_new_one() {
        WebSession before = WebSession.of(rest, "contoso-referrals");
        String known = before.cookie("SESSION");
        WebSession browser = new WebSession(rest);
        browser.take(known);

        browser.logIn("contoso-admin", "demo");

        assertThat(browser.cookie("SESSION")).isNotNull().isNotEqualTo(known);
        WebSession thief = new WebSession(rest);
        thief.take(known);
        assertThat(thief.page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_that_somebody_made_up_is_not_taken_on() {
        WebSession browser = new WebSession(rest);
        browser.take("bWFkZSB1cA");

        browser.logIn("contoso-admin", "demo");

        assertThat(browser.cookie("SESSION")).isNotNull().isNotEqualTo("bWFkZSB1cA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/leads", "/partners", "/camunda/app/tasklist/default/", "/no-such-page"})
    void only_a_log_in_begins_a_session(String page) {
        WebSession browser = new WebSession(rest);

        browser.page(page);
        browser.logIn(someoneForgetful(), "wrong");
        browser.page(page);

        assertThat(browser.cookie("SESSION")).isNull();
    }

    @Test
    void a_log_in_ends_with_the_password_behind_it() {
        String someone = someoneForgetful();
        WebSession session = new WebSession(rest);
        session.logIn(someone, "right");
        assertThat(session.page("/").statusCode()).isEqualTo(200);

        var changed = Map.of("password", "another", "authenticatedUserPassword", "demo");
        assertThat(rest.call("admin", "PUT", "/engine-rest/user/" + someone + "/credentials", changed)
                        .status())
                .isEqualTo(204);
        jobs.travelTo(clock.instant().plus(Duration.ofMinutes(2)));

        assertThat(session.page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_log_in_ends_with_the_user_behind_it() throws Exception {
        String someone = someoneForgetful();
        WebSession session = new WebSession(rest);
        session.logIn(someone, "right");
        assertThat(session.page("/").statusCode()).isEqualTo(200);

        assertThat(rest.call("admin", "DELETE", "/engine-rest/user/" + someone, null)
                        .status())
                .isEqualTo(204);
        assertThat(rest.get(someone, "/engine-rest/task").status()).isEqualTo(401);
        jobs.travelTo(clock.instant().plus(Duration.ofMinutes(2)));

        assertThat(session.page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_is_no_key_to_the_engines_rest_interface() {
        assertThat(WebSession.of(rest, "admin")
                        .call("GET", "/engine-rest/task", null)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/"})
    void basic_credentials_begin_no_session(String path) throws Exception {
        assertThat(withCredentials(path).headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("SESSION"));
    }

    private HttpResponse<String> withCredentials(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(rest.address(path))
                        .header("Authorization", Rest.basic("contoso-admin"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    @Test
    void after_the_log_in_one_comes_back_to_the_page_and_never_to_a_call_of_its_scripts() {
        WebSession browser = new WebSession(rest);
        browser.page("/camunda/app/tasklist/default/");
        browser.call("GET", TASKS, null);
        browser.page("/camunda/api/engine/engine");

        assertThat(browser.logIn("contoso-admin", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/camunda/app/tasklist/default/"));
    }
}
