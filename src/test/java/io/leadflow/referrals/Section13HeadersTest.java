package io.leadflow.referrals;

import static io.leadflow.referrals.Api.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
@DisplayName("1.3 Headers")
class Section13HeadersTest {

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    @Test
    void each_answer_has_an_id_and_the_callers_own_comes_back() {
        String mine = UUID.randomUUID().toString();

        var answer = api.call("contoso-admin", "GET", Api.REFERRALS, null, "client-request-id", mine);
        var refused = api.call(null, "GET", Api.REFERRALS, null, "client-request-id", mine);

        assertThat(answer.header("request-id")).get().satisfies(UUID::fromString);
        assertThat(answer.header("client-request-id")).hasValue(mine);
        assertThat(refused.header("request-id")).get().satisfies(UUID::fromString);
        assertThat(refused.header("client-request-id")).hasValue(mine);
    }

    @Test
    void the_version_stands_in_the_header_as_in_the_body_with_its_quotes() {
        var referral = api.get("contoso-admin", leads.received().toString()).ok();

        assertThat(referral.eTag()).startsWith("\"").endsWith("\"");
        assertThat(referral.header("ETag")).hasValue(referral.eTag());
    }

    @Test
    void a_patch_without_a_version_is_not_compared_and_the_last_one_wins() {
        String id = leads.accepted().toString();

        assertThat(api.patch("contoso-admin", id, note("One")).status()).isEqualTo(204);
        assertThat(api.patch("contoso-admin", id, note("Two")).status()).isEqualTo(204);

        assertThat(api.get("contoso-admin", id).text("/details/notes")).isEqualTo("Two");
    }

    @Test
    void a_patch_of_an_older_version_is_refused_and_changes_nothing() {
        String id = leads.accepted().toString();
        String old = api.get("contoso-admin", id).eTag();
        api.patch("contoso-admin", id, note("Newer"));

        api.patch("contoso-admin", id, note("Older"), "If-Match", old).isRefused(412, "resourceModified");
        api.patch(
                        "contoso-admin",
                        id,
                        note("Older"),
                        "If-Match",
                        "W/" + api.get("contoso-admin", id).eTag())
                .isRefused(412, "resourceModified");
        api.put("contoso-admin", id, api.get("contoso-admin", id).body(), "If-Match", old)
                .isRefused(412, "resourceModified");

        var referral = api.get("contoso-admin", id);
        assertThat(referral.text("/details/notes")).isEqualTo("Newer");
        assertThat(api.patch("contoso-admin", id, note("Newest"), "If-Match", referral.eTag())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_put_names_the_version_it_replaces() {
        String id = leads.accepted().toString();

        api.put("contoso-admin", id, api.get("contoso-admin", id).body())
                .isRefused(412, "preconditionFailed", "If-Match");
    }

    @Test
    void a_patch_answers_with_the_referral_when_that_is_preferred_and_with_nothing_else() {
        String id = leads.accepted().toString();

        var brief = api.patch("contoso-admin", id, note("One"));
        var whole = api.patch("contoso-admin", id, note("Two"), "Prefer", "return=representation");

        assertThat(brief.status()).isEqualTo(204);
        assertThat(brief.body().isMissingNode()).isTrue();
        assertThat(brief.header("ETag")).isPresent();
        assertThat(whole.ok().text("/details/notes")).isEqualTo("Two");
        assertThat(whole.text("/@odata.context")).endsWith("$metadata#Referrals/$entity");
    }

    @Test
    void a_repeated_request_makes_one_referral() {
        String request = UUID.randomUUID().toString();

        var first = api.post("seller", Samples.lead(), "request-id", request).ok();
        var again = api.post("seller", Samples.lead(), "request-id", request).ok();
        var ofAnother =
                api.post("marketing", Samples.lead(), "request-id", request).ok();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("request-id")).hasValue(request);
        assertThat(ofAnother.id()).isNotEqualTo(first.id());
    }

    private static List<?> note(String text) {
        return List.of(replace("/details/notes", text));
    }
}
