package io.leadflow.lead;

import static io.leadflow.lead.GivenLead.ANNA;
import static io.leadflow.lead.GivenLead.LATER;
import static io.leadflow.lead.GivenLead.acceptedLead;
import static io.leadflow.lead.GivenLead.burningLead;
import static io.leadflow.lead.GivenLead.receivedLead;
import static io.leadflow.lead.GivenLead.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.lead.HistoryEntry.Change;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** L9: an entry says what changed, from which to which value, and nothing else. */
class HistoryEntryTest {

    @Test
    void a_new_lead_enters_with_its_stage_and_its_flame() {
        assertThat(HistoryEntry.changes(Map.of(), burningLead().facts()))
                .contains(new Change("stage", null, "RECEIVED"), new Change("contactFlag", null, "BURNING"))
                .noneMatch(change -> change.to() == null);
    }

    @Test
    void an_acceptance_shows_the_stage_and_the_terms() {
        assertThat(changesOf(receivedLead(), lead -> lead.accept(terms(), ANNA, LATER)))
                .containsExactly(
                        new Change("stage", "RECEIVED", "ACCEPTED"),
                        new Change("dealName", null, "Cloud move"),
                        new Change("dealValue", null, "1200.50 EUR"),
                        new Change("closingDate", null, "2026-05-31"),
                        new Change("partnerContacts", null, "Anna Berg, +46 8 123, anna@contoso.example"));
    }

    @Test
    void an_edit_shows_only_what_it_changed() {
        Deal renamed = new Deal("Larger move", terms().value(), terms().closingDate(), null, null, null);

        assertThat(changesOf(acceptedLead(), lead -> lead.edit(renamed, Team.NOBODY, LATER)))
                .containsExactly(new Change("dealName", "Cloud move", "Larger move"));
    }

    @Test
    void an_edit_with_the_same_values_shows_nothing() {
        assertThat(changesOf(acceptedLead(), lead -> lead.edit(terms(), Team.NOBODY, LATER)))
                .isEmpty();
    }

    @Test
    void an_end_shows_stage_outcome_and_reason() {
        assertThat(changesOf(receivedLead(), lead -> lead.decline(ClosingReason.OTHER, null, LATER)))
                .containsExactly(
                        new Change("stage", "RECEIVED", "ARCHIVED"),
                        new Change("outcome", null, "DECLINED"),
                        new Change("closingReason", null, "OTHER"));
    }

    @Test
    void a_value_taken_away_is_shown_as_none() {
        Deal noted = terms().withNotes("Two sites");
        Lead lead = acceptedLead();
        lead.edit(noted, Team.NOBODY, LATER);

        assertThat(changesOf(lead, again -> again.edit(noted.withNotes(null), Team.NOBODY, LATER)))
                .containsExactly(new Change("notes", "Two sites", null));
    }

    private static List<Change> changesOf(Lead lead, Consumer<Lead> step) {
        Map<String, String> before = lead.facts();
        step.accept(lead);
        return HistoryEntry.changes(before, lead.facts());
    }
}
