package io.leadflow.referrals;

import static io.leadflow.referrals.Api.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadflowTest
@DisplayName("1.13 Errors")
class Section113ErrorsTest {

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    @Autowired
    Rest rest;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_stranger_is_401() {
        var answer = api.call(null, "GET", Api.REFERRALS, null);

        answer.isRefused(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Basic realm=\"Leadflow\"");
        var wrong = Api.send(HttpRequest.newBuilder(rest.address(Api.REFERRALS))
                .header("Authorization", Rest.basic("nobody", "wrong"))
                .build());
        wrong.isRefused(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void whoever_has_no_part_in_referrals_is_403(String user) {
        api.list(user).isRefused(403, "accessDenied");
        api.post(user, Samples.lead()).isRefused(403, "accessDenied");
    }

    @Test
    void a_sender_changes_nothing() {
        String id = api.post("seller", Samples.lead()).ok().id();

        api.patch("seller", id, List.of(replace("/name", "Mine"))).isRefused(403, "accessDenied");
    }

    @Test
    void what_a_caller_may_not_see_is_not_there() {
        String id = api.post("fabrikam-admin", Samples.lead()).ok().id();

        for (String user : List.of("fabrikam-admin", "seller", "source")) {
            api.get(user, id).isRefused(404, "itemNotFound");
            api.patch(user, id, List.of(replace("/name", "Mine"))).isRefused(404, "itemNotFound");
            api.put(user, id, Samples.lead(), "If-Match", "*").isRefused(404, "itemNotFound");
        }
        api.get("contoso-admin", id).ok();
        api.get("contoso-admin", UUID.randomUUID().toString()).isRefused(404, "itemNotFound");
        api.get("contoso-admin", "no-guid").isRefused(404, "itemNotFound");
        api.call("contoso-admin", "GET", "/v1.0/engagements/deals", null).isRefused(404, "itemNotFound");
    }

    @Test
    void a_method_that_is_none_of_the_operations_is_405() {
        api.call("contoso-admin", "DELETE", Api.REFERRALS + "/" + UUID.randomUUID(), null)
                .isRefused(405, "invalidRequest");
    }

    @Test
    void a_body_of_another_kind_is_415_and_an_answer_of_another_kind_406() {
        api.call("contoso-admin", "POST", Api.REFERRALS, "<a/>", "Content-Type", "application/xml")
                .isRefused(415, "invalidRequest");
        api.call("contoso-admin", "GET", Api.REFERRALS, null, "Accept", "application/xml")
                .isRefused(406, "invalidRequest");
    }

    @Test
    void a_body_that_is_too_large_is_413() {
        api.post("seller", "{\"name\":\"" + "x".repeat(300_000) + "\"}").isRefused(413, "invalidRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"type\":{}}", "{} {}"})
    void a_body_that_is_no_referral_is_400(String body) {
        api.post("seller", body).isRefused(400, "invalidRequest");
    }

    @Test
    void what_goes_wrong_here_is_500_and_says_nothing_of_what_or_why() {
        String id = api.post("seller", Samples.whole()).ok().id();
        jdbc.sql("update referral set draft = 'damaged' where lead_id = ?")
                .param(UUID.fromString(id))
                .update();
        try {
            var answer = api.get("contoso-admin", id);

            answer.isRefused(500, "generalException");
            assertThat(answer.message()).doesNotContain("damaged").doesNotContain("Exception");
        } finally {
            jdbc.sql("delete from referral where lead_id = ?")
                    .param(UUID.fromString(id))
                    .update();
        }
    }

    @Test
    void no_request_leaves_a_session_behind() {
        var answer = api.list("contoso-admin", "$top=1").ok();

        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_page_of_another_site_cannot_call_with_the_credentials_that_a_browser_remembers() {
        api.call("contoso-admin", "GET", Api.REFERRALS, null, "Sec-Fetch-Site", "cross-site")
                .isRefused(403, "accessDenied");
    }
}
