package io.leadflow.lead;

import static io.leadflow.lead.GivenLead.ANNA;
import static io.leadflow.lead.GivenLead.LATER;
import static io.leadflow.lead.GivenLead.acceptedLead;
import static io.leadflow.lead.GivenLead.burningLead;
import static io.leadflow.lead.GivenLead.receivedLead;
import static io.leadflow.lead.GivenLead.terms;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** L1 to L8: the steps of a lead from Received over Accepted to Archived. */
class LeadTest {

    @Test
    void a_new_lead_is_received_and_has_neither_outcome_nor_deal() {
        Lead lead = receivedLead();

        assertThat(lead.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(lead.outcome()).isNull();
        assertThat(lead.deal()).isEqualTo(Deal.NONE);
        assertThat(lead.state()).isEqualTo("Received");
    }

    @Test
    void an_accepted_lead_has_the_terms_and_the_contacts_that_were_given() {
        Lead lead = receivedLead();

        lead.accept(terms(), ANNA, LATER);

        assertThat(lead.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(lead.deal()).isEqualTo(terms());
        assertThat(lead.partnerContacts()).isEqualTo(ANNA);
        assertThat(lead.state()).isEqualTo("Accepted");
    }

    @Test
    void a_declined_lead_is_archived_with_the_reason() {
        Lead lead = receivedLead();

        lead.decline(ClosingReason.TIMELINE_TOO_SHORT, "Too soon for us", LATER);

        assertThat(lead.state()).isEqualTo("Archived (Declined)");
        assertThat(lead.closingReason()).isEqualTo(ClosingReason.TIMELINE_TOO_SHORT);
        assertThat(lead.deal().notes()).isEqualTo("Too soon for us");
    }

    @Test
    void a_lead_that_nobody_answers_is_archived_as_expired_without_a_reason() {
        Lead lead = receivedLead();

        lead.expire(LATER);

        assertThat(lead.state()).isEqualTo("Archived (Expired)");
        assertThat(lead.closingReason()).isNull();
    }

    @Test
    void an_edit_changes_terms_and_employees_and_leaves_the_stage() {
        Lead lead = acceptedLead();
        Deal larger = new Deal(
                "Larger move", Money.of("90000", "SEK"), terms().closingDate(), "Two sites", "CRM-7", "spring");

        lead.edit(larger, ANNA, LATER);

        assertThat(lead.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(lead.deal()).isEqualTo(larger);
        assertThat(lead.employees()).isEqualTo(ANNA);
    }

    @Test
    void a_won_lead_is_archived_as_won() {
        Lead lead = acceptedLead();

        lead.win(LATER);

        assertThat(lead.state()).isEqualTo("Archived (Won)");
        assertThat(lead.closingReason()).isNull();
    }

    @Test
    void a_lost_lead_is_archived_as_lost_with_the_reason() {
        Lead lead = acceptedLead();

        lead.lose(ClosingReason.BUDGET_NOT_ADEQUATE, LATER);

        assertThat(lead.state()).isEqualTo("Archived (Lost)");
        assertThat(lead.closingReason()).isEqualTo(ClosingReason.BUDGET_NOT_ADEQUATE);
    }

    @Test
    void a_flame_burns_on_a_lead_whose_customer_asked_for_contact_and_on_no_other() {
        assertThat(burningLead().contactFlag()).isEqualTo(ContactFlag.BURNING);
        assertThat(receivedLead().contactFlag()).isNull();
    }

    @Test
    void a_flame_that_cools_leaves_the_lead_as_active_as_before() {
        Lead lead = burningLead();

        lead.coolContactFlag(LATER);

        assertThat(lead.contactFlag()).isEqualTo(ContactFlag.COOLED);
        assertThat(lead.state()).isEqualTo("Received");
    }

    @Test
    void a_contact_request_implies_the_consent_to_be_contacted() {
        assertThat(burningLead().inquiry().consentToContact()).isTrue();
        assertThat(receivedLead().inquiry().consentToContact()).isFalse();
    }
}
