package io.leadflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a stranger meets, and what is closed to everyone. */
@LeadflowTest
class ClosedToStrangersTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired
    Rest rest;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/version",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/user",
                "/engine-rest/identity/password-policy",
                "/camunda/api/engine/engine",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"
            })
    void a_script_of_a_stranger_is_asked_who_it_is(String path) throws Exception {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD")) {
            assertThat(stranger(method, path, "application/json").statusCode())
                    .as(method)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda",
                "/camunda/",
                "/camunda/app",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup/#/setup",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/demo/mailbox",
                "/demo/clock",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/error",
                "/no-such-page"
            })
    void a_stranger_is_sent_to_the_log_in(String path) throws Exception {
        var answer = stranger("GET", path, "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/admin",
                "/camunda/api/admin/auth/user/default/login/tasklist"
            })
    void the_web_applications_own_log_in_is_closed(String path) {
        WebSession browser = new WebSession(rest);
        browser.page("/login");

        assertThat(browser.submitForged(path, "username=admin&password=demo").statusCode())
                .isEqualTo(401);
        assertThat(browser.call("GET", TASKS, null).status()).isEqualTo(401);
        assertThat(WebSession.of(rest, "seller")
                        .submitForged(path, "username=admin&password=demo")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "owner", "contoso-admin", "source"})
    void nobody_reaches_the_set_up_of_a_first_administrator(String user) {
        WebSession session = WebSession.of(rest, user);

        assertThat(session.page("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
        assertThat(session.call("POST", "/camunda/api/admin/setup/default/user/create", "{}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/mailbox", "/actuator", "/actuator/env", "/h2-console", "/no-such-page"})
    void what_is_not_there_is_not_found(String path) {
        assertThat(WebSession.of(rest, "contoso-admin").page(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_clock_belongs_to_administrators() {
        assertThat(WebSession.of(rest, "contoso-admin").page("/demo/clock").statusCode())
                .isEqualTo(403);
        assertThat(WebSession.of(rest, "admin").page("/demo/clock").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_stranger_who_looks_at_the_log_in_begins_no_session() throws Exception {
        assertThat(stranger("GET", "/login", "text/html").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("SESSION"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("CSRF=").contains("HttpOnly", "SameSite=Lax"));
    }

    private HttpResponse<String> stranger(String method, String path, String accepts)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(rest.address(path.replaceAll("#.*", "")))
                        .header("Accept", accepts)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
