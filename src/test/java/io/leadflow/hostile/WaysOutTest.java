package io.leadflow.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attempts to get out: of the folder of what is served, and with a reader to a site of somebody else. */
@LeadflowTest
class WaysOutTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2fapplication.yaml",
                "/%2e%2e/application.yaml",
                "/../application.yaml",
                "/leadflow.css/..%2f..%2fapplication.yaml",
                "/leadflow.css/../../application.yaml",
                "/static/../application.yaml",
                "/webjars/..%2f..%2f..%2fapplication.yaml",
                "/webjars/%2e%2e/%2e%2e/%2e%2e/application.yaml",
                "/webjars/..%5c..%5capplication.yaml",
                "/webjars/..%252f..%252fapplication.yaml",
                "/swagger-ui/..%2f..%2f..%2fapplication.yaml",
                "/swagger-ui/%2e%2e/application.yaml",
                "/camunda/lib/..%2f..%2f..%2f..%2f..%2fapplication.yaml",
                "/camunda/app/tasklist/..%5c..%5capplication.yaml",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/..%2f..%2fapplication.yaml",
                "/partners/..%2f..%2fapplication.yaml",
                "/partners/contoso/logo/..%2f..%2f..%2fapplication.yaml",
                "/webhooks/v1/certificates/..%2f..%2fapplication.yaml.cer",
                "/%c0%ae%c0%ae/application.yaml",
                "/%00/application.yaml",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/db/changelog.yaml",
                "/templates/login.html",
                "/processes/lead-lifecycle.bpmn",
                "/messages/pages.properties",
                "/etc/passwd",
                "/file:/etc/passwd"
            })
    void noAddressLeadsOutOfWhatIsServed(String path) {
        Rest.Answer answer = rest.get("contoso-admin", path);

        assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404);
        assertThat(answer.text()).doesNotContain("datasource", "root:", "changeSet", "th:text", "bpmn:", "page.login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/\t/evil.example/",
                "/%0d%0aSet-Cookie: a=b",
                "/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:evil.example",
                "http:///evil.example",
                " https://evil.example/",
                "/x@evil.example/..//evil.example",
                "@evil.example",
                "evil.example"
            })
    void noFormAndNoCookieSendsAReaderToAnotherSite(String place) {
        UUID lead = leads.received();
        WebSession reader = WebSession.of(rest, "contoso-admin");
        String back = URLEncoder.encode(place, StandardCharsets.UTF_8);

        assertStays(reader.submit("/", "/language", "language=sv&back=" + back));
        assertStays(reader.submit("/", "/appearance", "appearance=dark&back=" + back));
        assertStays(reader.submit("/", "/leads/" + lead + "/favorite", "marked=true&back=" + back));
        assertStays(afterLogIn(place));
    }

    private HttpResponse<String> afterLogIn(String place) {
        WebSession browser = new WebSession(rest);
        String wanted = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        browser.keep("WANTED", wanted);
        return browser.logIn("contoso-admin", "demo");
    }

    private void assertStays(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(302, 303);
        URI home = rest.address("/");
        URI place = home.resolve(answer.headers().firstValue("Location").orElseThrow());
        assertThat(place.getAuthority()).isEqualTo(home.getAuthority());
        assertThat(place.getScheme()).isEqualTo("http");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }
}
