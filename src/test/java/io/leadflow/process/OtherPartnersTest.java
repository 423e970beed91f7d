package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Mails;
import io.leadflow.Rest;
import io.leadflow.lead.LeadBoard;
import io.leadflow.partner.Alternatives;
import io.leadflow.partner.Alternatives.Alternative;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer who is left without a partner hears who else could help (B3). */
@LeadflowTest
class OtherPartnersTest {

    static final String CUSTOMER = "ann.beebe@litware.example";

    @Autowired
    OtherPartners others;

    @Autowired
    Alternatives alternatives;

    @Autowired
    InquiryWorkflow inquiries;

    @Autowired
    LeadBoard board;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    PrivateLink link;

    @Autowired
    Rest rest;

    UUID lead;

    @BeforeEach
    void theIndexIsThere() {
        lead = leads.received();
        leads.answer(lead, Leads.decline());
        await().until(() -> !others.than(leads.lead(lead)).isEmpty());
    }

    @Test
    void the_mail_after_a_refusal_names_the_best_three_and_opens_the_page_that_offers_them() {
        jobs.run(lead, "serviceTask_notifyCustomer");

        List<Alternative> best = others.than(leads.lead(lead));
        assertThat(best)
                .hasSizeBetween(1, 3)
                .extracting(Alternative::id)
                .doesNotContain("contoso", "northwind")
                .doesNotHaveDuplicates();
        assertThat(Mails.texts(CUSTOMER)).singleElement().asString().contains(names(best), link.to(lead));
        assertThat(rest.get(null, link.to(lead)).text())
                .contains(best.stream()
                        .map(partner -> "Send my inquiry to " + partner.name())
                        .toList());
    }

    @Test
    void after_an_expiry_the_customer_is_offered_the_same_and_neither_partner_again() {
        UUID second = inquiries.passOn(lead, "fabrikam");
        jobs.runWhenDue(second, "timerEvent_responseOverdue");
        jobs.run(second, "serviceTask_notifyCustomerOfExpiry");

        List<Alternative> best = others.than(leads.lead(second));
        assertThat(best).extracting(Alternative::id).doesNotContain("contoso", "fabrikam");
        assertThat(Mails.texts(CUSTOMER)).singleElement().asString().contains(names(best), link.to(second));
    }

    @Test
    void unless_a_setting_says_no() {
        UUID expired = leads.received();
        jobs.runWhenDue(expired, "timerEvent_responseOverdue");

        var strict = new OtherPartners(board, alternatives, new CustomerSettings(false));
        assertThat(strict.than(leads.lead(expired))).isEmpty();
        assertThat(strict.areOffered(leads.lead(expired))).isFalse();
        assertThat(strict.areOffered(leads.lead(lead))).isTrue();
        assertThat(others.areOffered(leads.lead(expired))).isTrue();
    }

    private static String names(List<Alternative> partners) {
        return partners.stream().map(Alternative::name).collect(Collectors.joining(" · "));
    }
}
