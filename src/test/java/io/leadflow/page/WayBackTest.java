package io.leadflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who turns to another language on a page that answers a form comes back to a page that exists. */
@LeadflowTest
class WayBackTest {

    private static final Pattern BACK = Pattern.compile("name=\"back\" value=\"([^\"]+)\"");

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @ParameterizedTest
    @CsvSource({
        "contoso-admin, /profile, /profile, /profile",
        "contoso-admin, /profile, /profile/logo, /profile",
        "contoso-admin, /profile, /profile/locations/contoso-hq/first/of/all, /profile/locations/contoso-hq",
        "contoso-admin, /profile/locations/new, /profile/locations/new, /profile/locations/new",
        "contoso-admin, /profile, /language, /",
        "seller, /sent/new, /sent/new?to=fabrikam-hq, /sent/new?to=fabrikam-hq",
        "owner, /policy, /policy, /policy"
    })
    void aPageAfterARefusedFormLeadsBackToOneThatExists(String user, String page, String form, String back) {
        WebSession reader = WebSession.of(rest, user);

        HttpResponse<String> refused = reader.submit(page, form, "version=x&website=x&token=x");

        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(wayBack(refused)).isEqualTo(back);
        assertThat(reader.page(back).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfALeadLeadsBackToItselfAndAHeartToTheLead() {
        UUID lead = leads.received();
        WebSession clara = WebSession.of(rest, "contoso-referrals");
        String form = "/leads/" + lead + "/decline";

        assertThat(wayBack(clara.submit(form, form, ""))).isEqualTo(form);
        assertThat(wayBack(clara.submit(form, "/leads/" + lead + "/favorite", "marked=maybe")))
                .isEqualTo("/leads/" + lead);
    }

    @Test
    void aFormForALeadKeepsToItsReceiver() {
        WebSession sam = WebSession.of(rest, "seller");

        assertThat(sam.page("/sent/new?to=fabrikam-hq").body()).contains("action=\"/sent/new?to=fabrikam-hq\"");
    }

    private static String wayBack(HttpResponse<String> page) {
        Matcher back = BACK.matcher(page.body());
        assertThat(back.find()).as(page.body()).isTrue();
        return back.group(1);
    }
}
