package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.LeadHistory;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of our own faces into the process: it meets the same listeners as a form or a REST call. */
@LeadflowTest
class LeadWorkflowTest {

    static final SignedIn SELLER = new SignedIn("seller", "Sam Weiss", List.of(Group.VENDOR_SELLER), null);
    static final SignedIn CLARA =
            new SignedIn("contoso-referrals", "Clara Berg", List.of(Group.REFERRALS_ADMIN), "contoso");

    @Autowired
    LeadWorkflow workflow;

    @Autowired
    Leads leads;

    @Autowired
    LeadHistory history;

    @Test
    void a_lead_starts_and_is_answered_in_the_name_of_a_person() {
        UUID lead = workflow.start(SELLER, Leads.orderWith("leadType", "SALES_QUALIFIED"));
        workflow.answer(CLARA, lead, leads.acceptance());
        workflow.answer(CLARA, lead, Map.of("outcome", "WON"));

        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Won)");
        assertThat(history.of(lead))
                .extracting("actor")
                .containsExactly("seller", "contoso-referrals", "contoso-referrals");
    }

    @Test
    void a_broken_rule_is_refused_with_the_field_and_the_rule_and_changes_nothing() {
        UUID lead = leads.received();

        assertThatThrownBy(() -> workflow.answer(CLARA, lead, Map.of("decision", "ACCEPT")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("dealName is required.");
        assertThatThrownBy(() -> workflow.start(SELLER, Leads.orderWith("leadType", "COLD_CALL")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("leadType must be one of ");
        assertThat(leads.lead(lead).state()).isEqualTo("Received");
        assertThat(leads.openTask(lead)).isNotNull();
    }

    @Test
    void an_archived_lead_waits_for_no_answer() {
        UUID lead = leads.received();
        workflow.answer(CLARA, lead, Leads.decline());

        assertThatThrownBy(() -> workflow.answer(CLARA, lead, leads.acceptance()))
                .isInstanceOf(WrongState.class)
                .hasMessage("The lead waits for no such answer: it is Archived (Declined).");
    }

    @Test
    void a_decision_on_an_accepted_lead_is_no_report_on_it() {
        UUID lead = leads.accepted();

        assertThatThrownBy(() -> workflow.answer(CLARA, lead, Leads.decline()))
                .isInstanceOf(WrongState.class)
                .hasMessage("The lead waits for no such answer: it is Accepted.");
    }

    @Test
    void the_lead_of_another_organisation_is_not_there() {
        UUID lead = leads.received();

        assertThatThrownBy(() -> workflow.answer(FirstLookTest.FRIDA, lead, leads.acceptance()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workflow.answer(SELLER, lead, leads.acceptance()))
                .isInstanceOf(NotFound.class);
    }
}
