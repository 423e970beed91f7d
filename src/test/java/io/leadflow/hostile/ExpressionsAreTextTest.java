package io.leadflow.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.TestSurroundings;
import io.leadflow.WebSession;
import io.leadflow.inquiry.Customer;
import io.leadflow.process.PrivateLink;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** Whatever looks like an expression to one of the languages inside is a text of its writer, at every door. */
@LeadflowTest
class ExpressionsAreTextTest {

    /** JUEL, SpEL, FEEL of forms and decisions, Thymeleaf's own, message formats; each would say {@link #VALUE}. */
    private static final String TEXT = "${1234*1001}#{1234*1001}*{1234*1001}__${1234*1001}__[[${1234*1001}]]"
            + "[(${1234*1001})]{{1234*1001}}=1234*1001 %{1234*1001}@{1234*1001}~{::main}{0}";

    private static final String SHORT = "${1234*1001}";
    private static final String VALUE = "1235234";

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    @Autowired
    PrivateLink link;

    @Test
    void whatALeadSourceWritesIsTextForEveryReader() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        UUID lead = leads.received(hostileOrder(mark));
        String task = leads.openTask(lead).getId();

        assertText(page("contoso-referrals", "/leads/" + lead), TEXT);
        assertText(page("contoso-referrals", "/leads?q=" + mark), TEXT);
        assertText(page("owner", "/leads/" + lead), TEXT);
        assertText(rest.get("contoso-referrals", "/leads.csv?q=" + mark).text(), SHORT);
        assertText(api("contoso-referrals", lead), TEXT);
        assertText(page(null, link.to(lead)), SHORT);
        assertNoValue(rest.get("contoso-referrals", "/engine-rest/task/" + task + "/form-variables")
                .text());
        jobs.run(lead, "serviceTask_notifyPartner");
        assertText(onlyMail(), SHORT);
    }

    @Test
    void whatAPartnerAnswersIsTextForEveryReader() throws Exception {
        UUID lead = leads.received();
        Map<String, Object> acceptance = leads.acceptance();
        acceptance.put("dealName", TEXT);
        acceptance.put("notes", TEXT);
        acceptance.put("crmId", SHORT);
        acceptance.put("campaignId", SHORT);
        acceptance.put("partnerContacts", "[{\"name\": \"" + TEXT + "\", \"phone\": \"" + SHORT + "\"}]");
        assertThat(leads.answer(lead, acceptance).status()).isEqualTo(204);

        assertText(page("contoso-admin", "/leads/" + lead), TEXT);
        assertText(page("contoso-admin", "/leads/" + lead + "/edit"), TEXT);
        assertText(page("contoso-admin", "/leads/" + lead + "/employees"), TEXT);
        assertText(api("contoso-admin", lead), TEXT);
        assertThat(leads.answer(lead, Map.of("outcome", "WON")).status()).isEqualTo(204);
        jobs.run(lead, "serviceTask_notifyVendor");
        assertText(onlyMail(), SHORT);
        assertText(page("contoso-admin", "/leads/" + lead), TEXT);
    }

    @Test
    void whatIsTypedOnThePageOfALeadIsText() {
        UUID lead = leads.accepted();
        WebSession partner = WebSession.of(rest, "contoso-admin");
        String page = "/leads/" + lead + "/edit";

        HttpResponse<String> refused = partner.submit(page, page, form(Map.of("dealName", TEXT, "notes", TEXT)));

        assertThat(refused.statusCode()).isIn(302, 400);
        assertText(refused.statusCode() == 302 ? page("contoso-admin", "/leads/" + lead) : refused.body(), TEXT);
    }

    @Test
    void whatACustomerAsksIsTextForEveryReader() throws Exception {
        Customer customer = new Customer(rest);
        Map<String, String> inquiry = Customer.inquiry();
        inquiry.put("need", TEXT);
        inquiry.put("customerName", TEXT);
        inquiry.put("customerCity", SHORT);
        inquiry.put("contactFirstName", SHORT);
        inquiry.put("contactEmail", UUID.randomUUID() + "@litware.example");
        inquiry.put("ticket", customer.ticket());
        jobs.travelTo(clock.instant().plus(Duration.ofSeconds(4)));

        HttpResponse<String> sent = customer.post(Customer.FORM, inquiry);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String place = sent.headers().firstValue("Location").orElseThrow().replaceFirst(".*(/inquiries/.*)", "$1");
        assertText(customer.get(place).body(), TEXT);
        UUID lead = link.leadId(place.replaceFirst(".*/inquiries/([^?]*).*", "$1"));
        assertText(page("contoso-referrals", "/leads/" + lead), TEXT);
        inquiry.put("contactEmail", SHORT);
        assertText(customer.post(Customer.FORM, inquiry).body(), TEXT);
    }

    @Test
    void whatComesOverTheApiIsTextForEveryReader() {
        String referral = """
                {"type": "Independent", "qualification": "SalesQualified", "consent": {"consentToContact": true},
                 "target": [{"type": "BusinessProfileLocation", "id": "contoso-hq"}], "externalReferenceId": "%2$s",
                 "campaignId": "%2$s", "referralProgram": "%2$s", "details": {"notes": "%1$s"},
                 "customerProfile": {"name": "%1$s", "address": {"city": "%2$s", "country": "SE"},
                   "team": [{"firstName": "%2$s", "lastName": "%2$s", "email": "ann.beebe@litware.example"}]}}""".formatted(TEXT, SHORT);

        Rest.Answer made = rest.post("seller", "/v1.0/engagements/referrals", referral);

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertText(made.text(), TEXT);
        UUID lead = UUID.fromString(made.body().path("id").asText());
        assertText(page("contoso-referrals", "/leads/" + lead), TEXT);
        assertText(api("contoso-referrals", lead), TEXT);
        var patch = List.of(Map.of("op", "replace", "path", "/" + TEXT, "value", SHORT));
        assertNoValue(rest.call("contoso-admin", "PATCH", "/v1.0/engagements/referrals/" + lead, patch)
                .text());
        assertNoValue(rest.get("contoso-admin", "/v1.0/engagements/referrals?$filter=" + encoded(TEXT))
                .text());
    }

    @Test
    void whatACompanySaysOfItselfIsText() {
        WebSession admin = WebSession.of(rest, "fabrikam-admin");
        String location = form(Map.of(
                "addressLine1",
                TEXT,
                "city",
                SHORT,
                "country",
                "PL",
                "contactName",
                SHORT,
                "contactEmail",
                "kim@fabrikam.example",
                "contactLocale",
                "pl"));

        HttpResponse<String> profile = admin.submit(
                "/profile",
                "/profile",
                form(Map.of("version", "-1", "description", TEXT, "website", SHORT, "keywords", SHORT)));
        HttpResponse<String> wrong = admin.submit(
                "/profile/locations/new", "/profile/locations/new", location.replace("kim%40", encoded(SHORT)));

        assertThat(profile.statusCode()).isIn(400, 409);
        assertText(profile.body(), TEXT);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertText(wrong.body(), TEXT);
    }

    @Test
    void whatIsTypedToSendALeadIsText() {
        WebSession seller = WebSession.of(rest, "seller");
        HttpResponse<String> answer = seller.submit(
                "/sent/new?to=contoso-hq",
                "/sent/new",
                form(Map.of(
                        "token",
                        UUID.randomUUID().toString(),
                        "locationId",
                        "contoso-hq",
                        "customerName",
                        TEXT,
                        "need",
                        TEXT,
                        "contactEmail",
                        SHORT)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertText(answer.body(), TEXT);
    }

    @Test
    void thePolicyTakesNumbersAndNoExpressions() {
        WebSession owner = WebSession.of(rest, "owner");
        HttpResponse<String> answer = owner.submit(
                "/policy",
                "/policy",
                form(Map.of("version", "1", "rows[0].responseDays", SHORT, "rows[0].priority", TEXT)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertNoValue(answer.body());
        assertThat(page("owner", "/policy")).doesNotContain(SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partners?text=%s",
                "/partners?product=%s&country=%s",
                "/partners/%s",
                "/partners/%s/inquiry",
                "/leads?q=%s&tab=%s&sort=%s&stage=%s",
                "/leads/00000000-0000-0000-0000-000000000000?done=%s",
                "/sent/new?name=%s&place=%s",
                "/sent/new?to=%s",
                "/profile?saved=%s",
                "/login?error=%s&wait=%s",
                "/inquiries/%s",
                "/erasures/%s",
                "/webhooks/v1/certificates/%s.cer",
                "/%s"
            })
    void whatStandsInAnAddressIsText(String address) {
        String path = address.replace("%s", encoded(TEXT).replace("+", "%20"));

        assertNoValue(rest.get("contoso-admin", path).text());
        assertNoValue(page("contoso-admin", path));
        assertNoValue(page(null, path));
    }

    @Test
    void aPersonsNameIsText() {
        String id = "named-" + UUID.randomUUID();
        var person = Map.of(
                "profile", Map.of("id", id, "firstName", SHORT, "lastName", "[[" + SHORT + "]]"),
                "credentials", Map.of("password", "demo"));
        assertThat(rest.post("admin", "/engine-rest/user/create", person).status())
                .isEqualTo(204);

        assertText(page(id, "/"), "[[" + SHORT + "]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customerName", "customerCity", "contactFirstName", "contactLastName", "contactPhone"})
    void whatMayStandInTheHeadOfAMailIsOneLineAtEveryDoor(String field) {
        String twoLines = "Litware\r\nBcc: eve@evil.example";
        Customer customer = new Customer(rest);
        Map<String, String> inquiry = Customer.inquiry();
        inquiry.put(field, twoLines);
        inquiry.put("ticket", customer.ticket());
        jobs.travelTo(clock.instant().plus(Duration.ofSeconds(4)));

        assertThat(leads.start("source", Leads.orderWith(field, twoLines)).status())
                .isEqualTo(400);
        assertThat(customer.post(Customer.FORM, inquiry).statusCode()).isEqualTo(400);
    }

    private static Map<String, Object> hostileOrder(String mark) {
        Map<String, Object> order = Leads.orderWith("need", TEXT);
        order.put("customerName", TEXT + mark);
        for (String field : List.of(
                "customerAddressLine1", "customerCity", "contactFirstName", "contactLastName", "contactPhone")) {
            order.put(field, SHORT);
        }
        order.put("externalId", TEXT + UUID.randomUUID());
        return order;
    }

    private String page(String user, String path) {
        WebSession browser = new WebSession(rest);
        if (user != null) {
            browser.logIn(user, "demo");
        }
        return browser.page(path).body();
    }

    private String api(String user, UUID lead) {
        return rest.get(user, "/v1.0/engagements/referrals/" + lead).text();
    }

    private static String onlyMail() throws Exception {
        MimeMessage[] mails = TestSurroundings.MAIL_SERVER.getReceivedMessages();
        assertThat(mails).hasSize(1);
        return mails[0].getSubject() + com.icegreen.greenmail.util.GreenMailUtil.getBody(mails[0]);
    }

    private static void assertText(String shown, String text) {
        assertThat(HtmlUtils.htmlUnescape(shown)).contains(text);
        assertNoValue(shown);
    }

    private static void assertNoValue(String shown) {
        assertThat(shown).doesNotContain(VALUE, "1 235 234", "1,235,234");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
