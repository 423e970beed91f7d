package io.leadflow.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.ContactFlag;
import io.leadflow.lead.Lead;
import io.leadflow.process.PrivateLink;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer asks a partner (D7); whatever else is sent to the form ends in a sentence. */
@LeadflowTest
class InquiryPageTest {

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

    @Autowired
    JdbcClient jdbc;

    Customer customer;

    @BeforeEach
    void visit() {
        customer = new Customer(rest);
        jdbc.sql("update lead set contact_email = 'earlier@litware.example'").update();
    }

    @Test
    void an_inquiry_becomes_a_lead_of_the_partner_with_all_that_was_typed() {
        Map<String, String> inquiry = Customer.inquiryWith("contactRequested", "true");
        inquiry.put("products", "Azure");
        inquiry.put("industries", "Agriculture, Forestry, & Fishing");
        inquiry.put("customerSize", "1to9employees");
        inquiry.put("customerCity", "Göteborg");
        inquiry.put("contactLocale", "sv");
        inquiry.put("contactPhone", "+46 31 555");

        Lead lead = lead(fill(inquiry));

        assertThat(lead.partnerId()).isEqualTo("contoso");
        assertThat(lead.contactFlag()).isEqualTo(ContactFlag.BURNING);
        assertThat(lead.inquiry().need().products()).containsExactly("Azure");
        assertThat(lead.inquiry().need().industries()).containsExactly("Agriculture, Forestry, & Fishing");
        assertThat(lead.inquiry().customer().city()).isEqualTo("Göteborg");
        assertThat(lead.inquiry().contact().locale().toLanguageTag()).isEqualTo("sv");
        assertThat(lead.sender().email()).isEqualTo("partner-leads@vendor.example");
    }

    @Test
    void every_mistake_is_named_at_once_and_nothing_typed_is_lost() {
        Map<String, String> inquiry = Customer.inquiryWith("contactEmail", "nobody");
        inquiry.put("need", " ");
        inquiry.put("products", "Abacus");
        inquiry.put("customerName", "Litware & <b>Sons</b>");
        inquiry.remove("consentToContact");

        HttpResponse<String> answer = fill(inquiry);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Enter an e-mail address such as name@example.com.", "Say what you need")
                .contains("Please agree that the partner may get your inquiry", "products from the list only")
                .contains("href=\"#contactEmail\"", "Litware &amp; &lt;b&gt;Sons&lt;/b&gt;", "value=\"nobody\"")
                .doesNotContain("<b>Sons");
    }

    @Test
    void a_form_sent_twice_and_the_same_words_within_a_day_show_the_first_inquiry_again() {
        String ticket = customer.ticket();
        Map<String, String> inquiry = Customer.inquiryWith("ticket", ticket);
        wait(Duration.ofSeconds(4));
        String first = Customer.path(customer.post(Customer.FORM, inquiry));
        inquiry.put("need", "Something else with the same form");

        assertThat(Customer.path(customer.post(Customer.FORM, inquiry))).isEqualTo(first);
        assertThat(Customer.path(fill(Customer.inquiry()))).isEqualTo(first);
        wait(Duration.ofHours(25));
        assertThat(Customer.path(fill(Customer.inquiry()))).isNotEqualTo(first);
    }

    @Test
    void nobody_types_within_three_seconds_and_no_form_stays_open_for_a_day() {
        String ticket = customer.ticket();
        Map<String, String> inquiry = Customer.inquiryWith("ticket", ticket);

        assertSentence(customer.post(Customer.FORM, inquiry), "That was faster than people type.");
        wait(Duration.ofHours(13));
        assertSentence(customer.post(Customer.FORM, inquiry), "This form was open for too long.");
    }

    @Test
    void a_forged_ticket_or_that_of_another_partner_opens_nothing() {
        Map<String, String> inquiry = Customer.inquiryWith("ticket", customer.ticket());
        wait(Duration.ofSeconds(4));

        assertSentence(customer.post("/partners/fabrikam/inquiry", inquiry), "This form was open for too long.");
        inquiry.put("ticket", "x" + inquiry.get("ticket").substring(1));
        assertSentence(customer.post(Customer.FORM, inquiry), "This form was open for too long.");
        assertSentence(customer.post(Customer.FORM, Customer.inquiry()), "This form was open for too long.");
    }

    @Test
    void what_fills_in_the_field_that_nobody_sees_is_asked_to_try_again() {
        assertSentence(
                fill(Customer.inquiryWith("homepage", "https://spam.example")),
                "A field that must stay empty was filled in.");
    }

    @Test
    void too_much_text_ends_in_a_sentence() {
        assertSentence(
                fill(Customer.inquiryWith("need", "x".repeat(5_001))), "Say what you need, in 1 to 5,000 characters.");

        HttpResponse<String> answer = fill(Customer.inquiryWith("need", "x".repeat(1_000_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("What was sent is larger than any form here needs to be.");
    }

    @Test
    void what_is_no_form_ends_in_a_sentence() {
        for (String type : new String[] {"application/json", "multipart/form-data; boundary=x", "text/plain"}) {
            HttpResponse<String> answer = customer.post(Customer.FORM, type, "{}");

            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("What was sent is not what our form sends.");
        }
    }

    @Test
    void a_partner_without_a_published_profile_cannot_be_asked() {
        assertThat(customer.get("/partners/northwind/inquiry").statusCode()).isEqualTo(404);
        assertThat(customer.get("/partners/nobody/inquiry").statusCode()).isEqualTo(404);
        assertThat(customer.post("/partners/northwind/inquiry", Customer.inquiry())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_visitor_leaves_no_session_behind() {
        long before = sessions();

        HttpResponse<String> answer = customer.get(Customer.FORM);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(String.join(";", answer.headers().allValues("Set-Cookie"))).doesNotContain("SESSION");
        assertThat(sessions()).isEqualTo(before);
    }

    private HttpResponse<String> fill(Map<String, String> inquiry) {
        inquiry.put("ticket", customer.ticket());
        wait(Duration.ofSeconds(4));
        return customer.post(Customer.FORM, inquiry);
    }

    private void wait(Duration time) {
        jobs.travelTo(clock.instant().plus(time));
    }

    private Lead lead(HttpResponse<String> answer) {
        UUID id = link.leadId(Customer.path(answer).replaceFirst(".*/", ""));
        return leads.lead(id);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    private static void assertSentence(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }
}
