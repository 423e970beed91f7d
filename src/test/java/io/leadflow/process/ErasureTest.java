package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.Deliveries;
import io.leadflow.Everything;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import io.leadflow.refusal.WrongState;
import io.leadflow.webhook.Receiver;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Erasure by right: the numbers stay, the person does not, nowhere. */
@LeadflowTest
class ErasureTest {

    static final String[] PERSONAL = {
        "Thistlewood",
        "Ermintrude",
        "Fothergill",
        "555-0142",
        "Bramble Lane",
        "sundial",
        "whispering",
        "T-0815",
        "Ludlow"
    };

    @Autowired
    InquiryWorkflow inquiries;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    LeadHistory history;

    @Autowired
    Everything everything;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Rest rest;

    @Autowired
    Deliveries deliveries;

    @Test
    void of_a_lead_that_was_lost_every_table_forgets_the_person() {
        UUID lead = leads.received(personalOrder());
        jobs.run(lead, "serviceTask_notifyPartner");
        jobs.run(lead, "serviceTask_notifyCustomerOfReceipt");
        Map<String, Object> acceptance = leads.acceptance();
        acceptance.put("dealName", "A sundial for Thistlewood");
        acceptance.put("notes", "Mrs Fothergill was whispering");
        acceptance.put("crmId", "T-0815");
        leads.answer(lead, acceptance);
        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "notes", "Still whispering", "dealName", "Sundial"));
        leads.answer(lead, Map.of("outcome", "LOST", "lostReason", "BUDGET_NOT_ADEQUATE"));
        assertThat(everything.inWords()).containsIgnoringCase("Thistlewood").containsIgnoringCase("whispering");

        inquiries.erase(lead);

        assertThat(everything.inWords()).doesNotContainIgnoringCase(PERSONAL);
    }

    @Test
    void of_a_declined_lead_whose_mail_still_waits_every_table_forgets_the_person_and_the_mail_is_not_sent() {
        UUID lead = leads.received(personalOrder());
        leads.answer(lead, Map.of("decision", "DECLINE", "declineReason", "OTHER", "notes", "Only whispering"));

        inquiries.erase(lead);

        assertThat(everything.inWords()).doesNotContainIgnoringCase(PERSONAL);
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_execution where business_key_ = ?", Long.class, lead.toString()))
                .isZero();
    }

    @Test
    void events_on_their_way_to_other_systems_name_nobody_and_go_on_and_the_erasure_is_told_after_them() {
        try (Receiver receiver = new Receiver()) {
            receiver.subscribe(rest, "contoso-referrals", "referral-created", "referral-updated");
            UUID lead = leads.received();
            leads.answer(lead, Leads.decline());

            inquiries.erase(lead);
            deliveries.runAll(lead);

            assertThat(receiver.requests())
                    .extracting(request -> request.json().path("EventName").asText())
                    .containsExactly("referral-created", "referral-updated", "referral-updated");
        } finally {
            deliveries.forgetAll();
        }
    }

    @Test
    void the_numbers_stay_and_the_history_still_says_what_happened_when_and_by_whom() {
        UUID lead = leads.received(personalOrder());
        leads.answer(lead, leads.acceptance());
        leads.answer(lead, Map.of("outcome", "LOST", "lostReason", "BUDGET_NOT_ADEQUATE"));
        inquiries.erase(lead);

        Lead erased = leads.lead(lead);
        assertThat(erased.state()).isEqualTo("Archived (Lost)");
        assertThat(erased.closingReason()).isEqualTo(ClosingReason.BUDGET_NOT_ADEQUATE);
        assertThat(erased.deal().value()).hasToString("120000.50 SEK");
        assertThat(erased.inquiry().customer().country()).isEqualTo("SE");
        assertThat(erased.inquiry().need().products()).containsExactly("Azure");
        assertThat(history.of(lead))
                .extracting("occasion")
                .containsExactly(Occasion.RECEIVED, Occasion.ACCEPTED, Occasion.LOST, Occasion.ERASED);
        assertThat(history.of(lead))
                .extracting("actor")
                .containsExactly("source", "contoso-referrals", "contoso-referrals", "customer");
        assertThat(history.of(lead).get(1).changes())
                .anySatisfy(change -> assertThat(change).hasToString("Change[field=dealName, from=null, to=null]"))
                .anySatisfy(change -> assertThat(change.to()).isEqualTo("120000.50 SEK"));
    }

    @Test
    void an_open_lead_keeps_its_person_and_an_erased_one_cannot_be_passed_on() {
        UUID lead = leads.received();
        assertThatThrownBy(() -> inquiries.erase(lead)).isInstanceOf(WrongState.class);

        leads.answer(lead, Leads.decline());
        inquiries.erase(lead);

        assertThatThrownBy(() -> inquiries.erase(lead))
                .isInstanceOf(WrongState.class)
                .hasMessage("The lead cannot be erased again: it is erased.");
        assertThatThrownBy(() -> inquiries.passOn(lead, "fabrikam")).isInstanceOf(WrongState.class);
    }

    private static Map<String, Object> personalOrder() {
        Map<String, Object> order = new HashMap<>(Leads.order());
        order.put("customerName", "Thistlewood & Daughters");
        order.put("customerAddressLine1", "3 Bramble Lane");
        order.put("customerCity", "Ludlow");
        order.put("contactFirstName", "Ermintrude");
        order.put("contactLastName", "Fothergill");
        order.put("contactEmail", "ermintrude@thistlewood.example");
        order.put("contactPhone", "555-0142");
        order.put("need", "A sundial that rings");
        order.put("products", "[\"Azure\"]");
        order.put("externalId", "ermintrude-1");
        return order;
    }
}
