package io.leadflow.workspace.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import io.leadflow.lead.Team.Member;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /leads/{id}}: who sees what of a lead, and what a partner does with it there. */
@LeadflowTest
class LeadPageTest {

    @Autowired
    Leads leads;

    @Autowired
    LeadHistory history;

    @Autowired
    Jobs jobs;

    @Autowired
    Rest rest;

    @Autowired
    Clock clock;

    WebSession clara;

    @BeforeEach
    void claraOfContosoIsLoggedIn() {
        clara = WebSession.of(rest, "contoso-referrals");
    }

    @Test
    void the_first_look_of_the_partner_opens_the_lead() {
        UUID lead = leads.received();

        WebSession.of(rest, "owner").page("/leads/" + lead);
        assertThat(leads.lead(lead).openedAt()).isNull();

        assertThat(clara.page("/leads/" + lead).body()).contains("Someone to move our shop", "Clara Berg");
        assertThat(leads.lead(lead).openedBy()).isEqualTo("contoso-referrals");
    }

    @Test
    void a_look_at_a_form_of_the_lead_opens_it_too() {
        UUID lead = leads.received();

        clara.page(form(lead, "decline"));

        assertThat(leads.lead(lead).openedBy()).isEqualTo("contoso-referrals");
    }

    @Test
    void a_lead_is_accepted_with_its_form() {
        UUID lead = leads.received();

        HttpResponse<String> answer =
                clara.submit(form(lead, "accept"), form(lead, "accept"), acceptance("Cloud move"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(leads.lead(lead).state()).isEqualTo("Accepted");
        assertThat(leads.lead(lead).deal().value()).hasToString("1250.50 EUR");
        assertThat(leads.lead(lead).partnerContacts().members())
                .containsExactly(new Member("Bo", "1", null), new Member("Eva", null, "eva@contoso.example"));
        assertThat(clara.page(goesTo(answer)).body()).contains("You accepted the lead.");
    }

    @Test
    void every_field_that_is_missing_is_named_and_what_was_typed_stays() {
        UUID lead = leads.received();

        HttpResponse<String> answer =
                clara.submit(form(lead, "accept"), form(lead, "accept"), fields(Map.of("notes", "Called Ann")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "<a href=\"#dealName\">Deal name is required.</a>",
                        "<a href=\"#dealValue\">Estimated value is required.</a>",
                        "<a href=\"#closingDate\">Estimated purchase date is required.</a>",
                        ">Called Ann</textarea>");
        assertThat(leads.lead(lead).state()).isEqualTo("Received");
    }

    @Test
    void a_broken_rule_is_said_in_the_readers_words_and_what_was_typed_stays() {
        UUID lead = leads.received();
        String past = acceptance("Cloud move").replaceAll("closingDate=[^&]*", "closingDate=2020-01-01");

        HttpResponse<String> answer = clara.submit(form(lead, "accept"), form(lead, "accept"), past);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Estimated purchase date must not be in the past.", "value=\"Cloud move\"", "value=\"Eva\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dealValue   | 1e999999999          | Estimated value must be an amount such as 1250.50, not negative.",
                "dealValue   | 99999999999999999999 | Estimated value must be an amount such as 1250.50, not negative.",
                "closingDate | 0001-01-01           | Estimated purchase date must not be in the past.",
                "closingDate | 9999-12-31           | Estimated purchase date must be at most 100 years ahead.",
                "closingDate | 10000-01-01          | Estimated purchase date must be a date.",
                "closingDate | +999999999-12-31     | Estimated purchase date must be at most 100 years ahead."
            })
    void an_amount_or_date_that_no_deal_has_is_named_with_the_rule(String field, String value, String sentence) {
        String deal = acceptance("Cloud move")
                .replaceAll(field + "=[^&]*", field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        UUID received = leads.received();
        UUID accepted = leads.accepted();

        HttpResponse<String> acceptance = clara.submit(form(received, "accept"), form(received, "accept"), deal);
        HttpResponse<String> edit =
                clara.submit(form(accepted, "edit"), form(accepted, "edit"), deal + "&version=" + version(accepted));

        assertThat(List.of(acceptance.statusCode(), edit.statusCode())).containsOnly(400);
        assertThat(acceptance.body()).contains("<a href=\"#" + field + "\">" + sentence + "</a>");
        assertThat(edit.body()).contains("<a href=\"#" + field + "\">" + sentence + "</a>");
    }

    @Test
    void a_lead_is_declined_with_a_reason() {
        UUID lead = leads.received();

        assertThat(clara.submit(form(lead, "decline"), form(lead, "decline"), "")
                        .statusCode())
                .isEqualTo(400);
        clara.submit(form(lead, "decline"), form(lead, "decline"), "reason=TIMELINE_TOO_SHORT&notes=Sorry");

        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Declined)");
        assertThat(clara.page("/leads/" + lead).body())
                .contains("Declined by Clara Berg.", "Proposed timeline was too short", "nothing more can be done");
    }

    @Test
    void a_deal_is_edited_gets_its_employees_and_is_won() {
        UUID lead = leads.accepted();

        clara.submit(form(lead, "employees"), form(lead, "employees"), "version=" + version(lead) + "&name=Bo&phone=1");
        clara.submit(form(lead, "edit"), form(lead, "edit"), acceptance("Larger move") + "&version=" + version(lead));
        assertThat(leads.lead(lead).deal().name()).isEqualTo("Larger move");
        assertThat(leads.lead(lead).employees().members()).containsExactly(new Member("Bo", "1", null));

        clara.submit(form(lead, "won"), form(lead, "won"), "");
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Won)");
        assertThat(clara.page("/leads/" + lead).body())
                .contains(
                        "Reported as won by Clara Berg.",
                        "<del>Cloud move</del>",
                        "endEvent_won\" data-path=\"current\"");
    }

    @Test
    void a_name_with_a_comma_is_one_name() {
        UUID lead = leads.accepted();

        clara.submit(
                form(lead, "employees"),
                form(lead, "employees"),
                "version=" + version(lead) + "&name=Ek,+Bo&phone=1,2&email=");

        assertThat(leads.lead(lead).employees().members()).containsExactly(new Member("Ek, Bo", "1,2", null));
    }

    @Test
    void a_deal_is_lost_with_a_reason() {
        UUID lead = leads.accepted();

        clara.submit(form(lead, "lost"), form(lead, "lost"), "reason=OTHER");

        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Lost)");
    }

    @Test
    void an_answer_after_a_colleagues_is_told_who_was_faster_and_keeps_what_was_typed() {
        UUID lead = leads.received();
        clara.page(form(lead, "accept"));
        WebSession carl = WebSession.of(rest, "contoso-admin");
        carl.submit(form(lead, "decline"), form(lead, "decline"), "reason=OTHER");

        HttpResponse<String> answer = clara.submit("/", form(lead, "accept"), acceptance("Mine"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Declined by Carl Lund.", "What you had entered: Accept", ">Mine</dd>")
                .contains(">Bo, 1\nEva, eva@contoso.example</dd>");
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Declined)");
    }

    @Test
    void an_answer_after_the_expiry_is_told_of_it_and_keeps_what_was_typed() {
        UUID lead = leads.received();
        clara.page(form(lead, "decline"));
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");

        HttpResponse<String> answer = clara.submit("/", form(lead, "decline"), "reason=OTHER&notes=Too+busy");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The lead expired: nobody answered in time.", ">Too busy</dd>");
    }

    @Test
    void a_second_click_changes_nothing_and_is_no_mistake() {
        UUID lead = leads.received();
        clara.submit(form(lead, "accept"), form(lead, "accept"), acceptance("Cloud move"));

        HttpResponse<String> second = clara.submit("/", form(lead, "accept"), acceptance("Cloud move"));

        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(history.of(lead))
                .filteredOn(entry -> entry.occasion() == Occasion.ACCEPTED)
                .hasSize(1);
    }

    @Test
    void an_edit_on_top_of_a_colleagues_is_shown_once_more_before_it_counts() {
        UUID lead = leads.accepted();
        int read = version(lead);
        WebSession carl = WebSession.of(rest, "contoso-admin");
        carl.submit(form(lead, "edit"), form(lead, "edit"), acceptance("Carls move") + "&version=" + read);

        HttpResponse<String> answer =
                clara.submit("/", form(lead, "edit"), acceptance("Claras move") + "&version=" + read);

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body())
                .contains("Edited by Carl Lund.", "value=\"Claras move\"", "name=\"version\" value=\"" + version(lead));
        assertThat(leads.lead(lead).deal().name()).isEqualTo("Carls move");
    }

    @Test
    void the_form_of_what_is_not_possible_any_more_leads_back_to_the_lead() {
        UUID lead = leads.accepted();

        assertThat(goesTo(clara.page(form(lead, "accept")))).isEqualTo("/leads/" + lead);
    }

    @Test
    void one_more_person_fits_without_a_script() {
        UUID lead = leads.accepted();

        HttpResponse<String> answer =
                clara.submit(form(lead, "employees"), form(lead, "employees"), "name=Bo&phone=&email=&more=1");

        assertThat(answer.body()).contains("value=\"Bo\"", "Person 2");
        assertThat(leads.lead(lead).employees().members()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/accept", "/cockpit"})
    void a_lead_of_another_organisation_is_not_there(String part) {
        UUID lead = leads.received();
        WebSession frida = WebSession.of(rest, "fabrikam-referrals");

        assertThat(frida.page("/leads/" + lead + part).statusCode()).isEqualTo(404);
        assertThat(frida.submit("/", form(lead, "accept"), acceptance("Mine")).statusCode())
                .isEqualTo(404);
        assertThat(frida.submit("/", "/leads/" + lead + "/favorite", "marked=true")
                        .statusCode())
                .isEqualTo(404);
        assertThat(leads.lead(lead).state()).isEqualTo("Received");
    }

    @Test
    void an_address_that_is_no_lead_is_not_there() {
        assertThat(clara.page("/leads/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(clara.page("/leads/4711").statusCode()).isEqualTo(404);
    }

    @Test
    void the_vendor_follows_what_it_sent_and_sees_nothing_of_the_partners_own() {
        UUID lead = leads.received();
        clara.submit(form(lead, "accept"), form(lead, "accept"), acceptance("Secret deal") + "&notes=Secret+note");
        WebSession sam = WebSession.of(rest, "seller");

        assertThat(sam.page("/leads/" + lead).body())
                .contains("Contoso", "Litware", "The lead was accepted.")
                .doesNotContain("Secret", "Clara", "CRM-9", "Eva");
        assertThat(sam.page(form(lead, "won")).statusCode()).isEqualTo(404);

        leads.answer(lead, Map.of("outcome", "WON"));
        assertThat(sam.page("/leads/" + lead).body())
                .contains("Secret deal", "The deal was reported as won.")
                .doesNotContain("Secret note", "Clara", "CRM-9", "Eva");
    }

    @Test
    void a_sending_partner_follows_what_it_sent_and_the_vendor_does_not_see_it() {
        UUID lead = leads.received(Map.of(
                "leadType", "SALES_QUALIFIED",
                "partnerId", "contoso",
                "customerName", "Litware",
                "customerCountry", "SE",
                "contactFirstName", "Ann",
                "contactLastName", "Beebe",
                "contactEmail", "ann.beebe@litware.example",
                "need", "A move",
                "senderType", "PARTNER",
                "senderId", "fabrikam"));
        leads.answer(lead, leads.acceptance());
        leads.answer(lead, Map.of("outcome", "WON"));

        assertThat(WebSession.of(rest, "fabrikam-referrals")
                        .page("/leads/" + lead)
                        .body())
                .contains("The deal was reported as won.")
                .doesNotContain("Cloud move");
        assertThat(WebSession.of(rest, "seller").page("/leads/" + lead).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_vendor_finds_the_way_to_erase_an_archived_lead_on_its_page_and_nobody_else_does() {
        UUID lead = leads.received();
        WebSession sam = WebSession.of(rest, "seller");
        String way = "href=\"/erasures/" + lead + "\"";
        assertThat(sam.page("/leads/" + lead).body()).doesNotContain(way);

        leads.answer(lead, Leads.decline());

        assertThat(sam.page("/leads/" + lead).body()).contains(way, "Erase personal data");
        assertThat(clara.page("/leads/" + lead).body()).doesNotContain(way);
        sam.submit("/erasures/" + lead, "/erasures/" + lead, "");
        assertThat(sam.page("/leads/" + lead).body()).doesNotContain(way);
    }

    @Test
    void the_process_owner_reads_every_lead_and_goes_on_to_its_instance() {
        UUID lead = leads.accepted();
        WebSession olga = WebSession.of(rest, "owner");

        assertThat(olga.page("/leads/" + lead).body())
                .contains("Cloud move", "See it in Cockpit")
                .doesNotContain("/accept\"", "/won\"");
        assertThat(olga.page("/leads/" + lead + "/cockpit")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/camunda/app/cockpit/default/#/process-instance/");
    }

    @Test
    void what_a_customer_writes_is_text() {
        UUID lead = leads.received(Leads.orderWith("need", "<script>alert(1)</script> [[${7*7}]]"));

        assertThat(clara.page("/leads/" + lead).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; [[${7*7}]]")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_heart_is_set_and_taken_back_and_leads_back_to_where_it_was() {
        UUID lead = leads.received();
        String heart = "/leads/" + lead + "/favorite";

        assertThat(goesTo(clara.submit("/", heart, "marked=true&back=/leads?tab=qualified")))
                .isEqualTo("/leads?tab=qualified#lead-" + lead);
        assertThat(clara.page("/leads/" + lead).body())
                .contains("name=\"marked\" value=\"false\" aria-pressed=\"true\"");

        assertThat(goesTo(clara.submit("/", heart, "marked=false&back=https://elsewhere.example")))
                .isEqualTo("/leads/" + lead);
        assertThat(clara.page("/leads/" + lead).body())
                .contains("name=\"marked\" value=\"true\" aria-pressed=\"false\"");
    }

    private String goesTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(rest.address("").toString(), "");
    }

    private static String form(UUID lead, String act) {
        return "/leads/" + lead + "/" + act;
    }

    private int version(UUID lead) {
        return leads.lead(lead).version();
    }

    private String acceptance(String name) {
        return fields(Map.of(
                        "dealName", name,
                        "dealValue", "1250.50",
                        "dealCurrency", "EUR",
                        "closingDate", LocalDate.now(clock).plusMonths(2).toString(),
                        "crmId", "CRM-9"))
                + "&name=Bo&phone=1&email=&name=&phone=&email=&name=Eva&phone=&email=eva%40contoso.example";
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
