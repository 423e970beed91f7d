package io.leadflow.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import io.leadflow.process.InquiryWorkflow;
import io.leadflow.process.PrivateLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The customer's private page: it says where the inquiry stands, and its buttons do the rest. */
@LeadflowTest
class FollowUpPageTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    PrivateLink link;

    @Autowired
    InquiryWorkflow inquiries;

    Customer customer;

    @BeforeEach
    void visit() {
        customer = new Customer(rest);
    }

    @Test
    void the_page_says_in_words_where_the_inquiry_stands_and_nothing_of_the_partners_own() {
        UUID lead = leads.received();
        assertThat(page(lead)).contains("Contoso has your inquiry.", "Someone to move our shop to the cloud");

        leads.answer(lead, leads.acceptance());
        assertThat(page(lead))
                .contains("Contoso has accepted your inquiry")
                .doesNotContain("Cloud move", "120000", "120,000");
        leads.answer(lead, Map.of("outcome", "LOST", "lostReason", "ABUSE_SPAM_PHISHING"));
        assertThat(page(lead)).contains("Contoso has closed your inquiry.").doesNotContain("spam");
    }

    @Test
    void the_page_is_kept_private() {
        var headers = customer.get(link.to(leads.received())).headers();

        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void a_changed_or_invented_link_opens_nothing() {
        String path = link.to(leads.received());
        char last = path.charAt(path.length() - 2);

        assertThat(customer.get(path.substring(0, path.length() - 2) + (last == 'A' ? "BA" : "AA"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(customer.get("/inquiries/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(customer.post("/inquiries/x/withdrawal", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_mail_scanner_that_opens_the_link_of_a_declined_inquiry_sends_nothing_on() {
        UUID lead = declined();

        assertThat(page(lead)).contains("Send my inquiry to ");
        assertThat(customer.get(link.to(lead) + "/choice?partner=fabrikam").statusCode())
                .isEqualTo(405);
        assertThat(page(lead)).doesNotContain("Your inquiry went on");
    }

    @Test
    void no_look_at_any_address_changes_anything() {
        UUID open = leads.received();
        UUID declined = declined();

        for (String act : List.of("/withdrawal", "/erasure", "/choice")) {
            assertThat(customer.get(link.to(open) + act).statusCode()).isEqualTo(405);
            assertThat(customer.get(link.to(declined) + act).statusCode()).isEqualTo(405);
        }
        assertThat(leads.lead(open).state()).isEqualTo("Received");
        assertThat(leads.lead(declined).isErased()).isFalse();
    }

    @Test
    void a_partner_who_had_the_inquiry_or_takes_no_leads_cannot_be_chosen_by_hand() {
        UUID lead = declined();

        for (String partner : List.of("contoso", "northwind", "nobody")) {
            var answer = customer.post(link.to(lead) + "/choice", Map.of("partner", partner));
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?changed");
        }
        assertThat(page(lead)).contains("Choose a different partner");
    }

    @Test
    void the_timelines_of_both_partners_say_that_the_inquiry_went_on() {
        UUID first = declined();
        String next = Customer.path(customer.post(link.to(first) + "/choice", Map.of("partner", "fabrikam")));
        UUID second = link.leadId(next.replaceFirst(".*/", ""));

        assertThat(WebSession.of(rest, "contoso-referrals")
                        .page("/leads/" + first)
                        .body())
                .contains("The customer sent the inquiry on to a different partner.");
        assertThat(WebSession.of(rest, "fabrikam-referrals")
                        .page("/leads/" + second)
                        .body())
                .contains("the customer sent an inquiry on that another partner had left.");
    }

    @Test
    void one_click_sends_the_inquiry_on_and_a_second_one_shows_the_same() {
        UUID lead = declined();

        String next = Customer.path(customer.post(link.to(lead) + "/choice", Map.of("partner", "fabrikam")));

        assertThat(next).isNotEqualTo(link.to(lead)).startsWith("/inquiries/");
        assertThat(Customer.path(customer.post(link.to(lead) + "/choice", Map.of("partner", "fabrikam"))))
                .isEqualTo(next);
        assertThat(customer.get(next + "?sent").body()).contains("Your inquiry has been sent to Fabrikam.");
        assertThat(page(lead))
                .contains("Your inquiry went on to Fabrikam.", next)
                .doesNotContain("Choose a different");
    }

    @Test
    void what_cannot_be_done_any_more_shows_the_page_as_it_is_now() {
        UUID lead = declined();

        var answer = customer.post(link.to(lead) + "/withdrawal", Map.of());
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?changed");
        assertThat(customer.get(link.to(lead) + "?changed").body()).contains("That was not possible any more");
    }

    @Test
    void the_customer_withdraws_and_then_erases_the_personal_data() {
        UUID lead = leads.received();
        customer.post(link.to(lead) + "/erasure", Map.of());
        assertThat(page(lead)).contains("Contoso has your inquiry.");

        customer.post(link.to(lead) + "/withdrawal", Map.of());
        assertThat(page(lead)).contains("You have withdrawn the inquiry.");
        assertThat(leads.openTask(lead)).isNull();
        customer.post(link.to(lead) + "/erasure", Map.of());
        assertThat(page(lead)).contains("Your personal data have been erased.").doesNotContain("cloud", "Litware");
    }

    private UUID declined() {
        UUID lead = leads.received();
        leads.answer(lead, Leads.decline());
        return lead;
    }

    private String page(UUID lead) {
        var answer = customer.get(link.to(lead));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
