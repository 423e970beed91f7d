package io.leadflow.process;

import static io.leadflow.process.LeadWorkflowTest.CLARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.HistoryEntry;
import io.leadflow.lead.HistoryEntry.Change;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import io.leadflow.lead.Team.Member;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.Stale;
import io.leadflow.refusal.WrongState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L6: a partner changes the deal and the people on it where the lead stands; its task stays as it is. */
@LeadflowTest
class EditedInPlaceTest {

    @Autowired
    LeadWorkflow workflow;

    @Autowired
    Leads leads;

    @Autowired
    LeadHistory history;

    @Test
    void an_accepted_deal_is_changed_and_its_task_is_not_touched() {
        UUID lead = leads.accepted();
        String task = leads.openTask(lead).getId();

        workflow.edit(
                CLARA, lead, Map.of("dealName", "Larger move", "employees", "[{\"name\":\"Bo\",\"phone\":\"1\"}]"));

        assertThat(leads.lead(lead).employees().members()).containsExactly(new Member("Bo", "1", null));
        assertThat(leads.openTask(lead).getId()).isEqualTo(task);
        assertThat(last(lead).occasion()).isEqualTo(Occasion.EDITED);
        assertThat(last(lead).actor()).isEqualTo("contoso-referrals");
        assertThat(last(lead).changes())
                .containsExactly(
                        new Change("dealName", "Cloud move", "Larger move"), new Change("employees", null, "Bo, 1"));
    }

    @Test
    void before_the_answer_a_partner_notes_down_what_it_knows() {
        UUID lead = leads.received();

        workflow.edit(CLARA, lead, Map.of("notes", "Called Ann", "partnerContacts", "[{\"name\":\"Bo\"}]"));

        assertThat(leads.lead(lead).state()).isEqualTo("Received");
        assertThat(leads.lead(lead).deal().notes()).isEqualTo("Called Ann");
        assertThat(leads.lead(lead).partnerContacts().members()).containsExactly(new Member("Bo", null, null));
    }

    @Test
    void what_was_noted_before_the_answer_stays_when_the_answer_leaves_it_out() {
        UUID lead = leads.received();
        workflow.edit(
                CLARA, lead, Map.of("dealValue", "5", "dealCurrency", "EUR", "partnerContacts", "[{\"name\":\"Bo\"}]"));
        workflow.edit(CLARA, lead, Map.of("dealValue", ""));
        assertThat(leads.lead(lead).deal().value()).isNull();

        workflow.answer(CLARA, lead, leads.acceptance());

        assertThat(leads.lead(lead).partnerContacts().members()).containsExactly(new Member("Bo", null, null));
    }

    @Test
    void an_edit_without_a_change_writes_nothing() {
        UUID lead = leads.accepted();
        int version = leads.lead(lead).version();

        workflow.edit(CLARA, lead, Map.of("dealName", "Cloud move"));

        assertThat(last(lead).occasion()).isEqualTo(Occasion.ACCEPTED);
        assertThat(leads.lead(lead).version()).isEqualTo(version);
    }

    @Test
    void an_edit_obeys_the_rules_of_the_forms() {
        UUID lead = leads.accepted();

        assertThatThrownBy(() -> workflow.edit(CLARA, lead, Map.of("dealValue", "-1")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("dealValue must");
        assertThatThrownBy(() -> workflow.edit(CLARA, lead, Map.of("dealName", "")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("dealName is required.");
        assertThatThrownBy(() -> workflow.edit(CLARA, lead, Map.of("closingDate", "2020-01-01")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("closingDate must not be in the past.");
    }

    @Test
    void an_archived_lead_and_one_of_somebody_else_cannot_be_changed() {
        UUID lead = leads.received();
        assertThatThrownBy(() -> workflow.edit(FirstLookTest.FRIDA, lead, Map.of("notes", "Mine")))
                .isInstanceOf(NotFound.class);

        workflow.answer(CLARA, lead, Leads.decline());
        assertThatThrownBy(() -> workflow.edit(CLARA, lead, Map.of("notes", "Too late")))
                .isInstanceOf(WrongState.class)
                .hasMessage("The lead cannot be edited: it is Archived (Declined).");
    }

    @Test
    void what_was_decided_by_an_older_version_is_refused_and_changes_nothing() {
        UUID lead = leads.accepted();
        int read = leads.lead(lead).version();
        workflow.edit(CLARA, lead, Map.of("notes", "First"));

        assertThatThrownBy(() -> editAsReadAt(lead, read, "Second")).isInstanceOf(Stale.class);
        assertThat(leads.lead(lead).deal().notes()).isEqualTo("First");

        editAsReadAt(lead, leads.lead(lead).version(), "Second");
        assertThat(leads.lead(lead).deal().notes()).isEqualTo("Second");
    }

    private void editAsReadAt(UUID lead, int version, String notes) {
        workflow.edit(CLARA, lead, version, Map.of("notes", notes));
    }

    private HistoryEntry last(UUID lead) {
        List<HistoryEntry> entries = history.of(lead);
        return entries.get(entries.size() - 1);
    }
}
