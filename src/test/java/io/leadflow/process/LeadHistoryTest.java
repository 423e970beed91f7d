package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.HistoryEntry;
import io.leadflow.lead.HistoryEntry.Change;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L9: every change is kept: who, when, what, from which to which value. */
@LeadflowTest
class LeadHistoryTest {

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    LeadHistory history;

    @Autowired
    Clock clock;

    @Test
    void a_whole_life_is_told_step_by_step_with_who_did_it() {
        UUID lead = leads.received();
        leads.complete("contoso-admin", leads.openTask(lead).getId(), leads.acceptance());
        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "notes", "Two sites"));
        leads.answer(lead, Map.of("outcome", "WON"));

        assertThat(history.of(lead))
                .extracting(entry -> entry.occasion() + " by " + entry.actor())
                .containsExactly(
                        "RECEIVED by source",
                        "ACCEPTED by contoso-admin",
                        "EDITED by contoso-referrals",
                        "WON by contoso-referrals");
    }

    @Test
    void an_entry_says_when_and_from_which_to_which_value() {
        UUID lead = leads.accepted();
        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "dealName", "Larger move"));

        HistoryEntry entry = last(lead);
        assertThat(entry.at()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
        assertThat(entry.changes()).containsExactly(new Change("dealName", "Cloud move", "Larger move"));
    }

    @Test
    void keeping_a_deal_open_without_a_change_adds_no_entry() {
        UUID lead = leads.accepted();
        List<HistoryEntry> before = history.of(lead);

        leads.answer(lead, Map.of("outcome", "KEEP_OPEN"));

        assertThat(history.of(lead)).isEqualTo(before);
    }

    @Test
    void what_a_timer_does_the_process_did() {
        UUID burning = leads.received(Leads.orderWith("contactRequested", true));

        jobs.runWhenDue(burning, "timerEvent_contactWindowPassed");
        assertThat(last(burning).actor()).isEqualTo(LeadHistory.PROCESS);
        assertThat(last(burning).changes()).containsExactly(new Change("contactFlag", "BURNING", "COOLED"));

        jobs.runWhenDue(burning, "timerEvent_responseOverdue");
        assertThat(last(burning).occasion()).isEqualTo(Occasion.EXPIRED);
        assertThat(last(burning).actor()).isEqualTo(LeadHistory.PROCESS);
        assertThat(last(burning).changes())
                .containsExactly(new Change("stage", "RECEIVED", "ARCHIVED"), new Change("outcome", null, "EXPIRED"));
    }

    @Test
    void a_decline_is_told_with_its_reason_and_by_whom() {
        UUID lead = leads.received();

        leads.answer(lead, Leads.decline());

        assertThat(last(lead).actor()).isEqualTo("contoso-referrals");
        assertThat(last(lead).changes()).contains(new Change("closingReason", null, "TIMELINE_TOO_SHORT"));
    }

    @Test
    void a_refused_answer_leaves_no_trace() {
        UUID lead = leads.received();

        assertThat(leads.answer(lead, Map.of("decision", "ACCEPT")).status()).isEqualTo(400);

        assertThat(history.of(lead)).hasSize(1);
    }

    private HistoryEntry last(UUID lead) {
        List<HistoryEntry> entries = history.of(lead);
        return entries.get(entries.size() - 1);
    }
}
