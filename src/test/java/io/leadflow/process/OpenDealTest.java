package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.Deal;
import io.leadflow.lead.Team.Member;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L6: what a partner enters on an accepted lead. */
@LeadflowTest
class OpenDealTest {

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    UUID lead;
    Deal accepted;

    @BeforeEach
    void anAcceptedLead() {
        lead = leads.accepted();
        accepted = leads.lead(lead).deal();
    }

    @Test
    void a_field_that_is_left_out_keeps_its_value() {
        Rest.Answer answer = keepOpen(Map.of("notes", "Two sites", "crmId", "CRM-7"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(leads.lead(lead).deal())
                .isEqualTo(new Deal(
                        accepted.name(), accepted.value(), accepted.closingDate(), "Two sites", "CRM-7", null));
    }

    @Test
    void an_optional_field_that_is_sent_empty_is_emptied() {
        keepOpen(Map.of("notes", "Two sites"));
        keepOpen(Map.of("notes", ""));

        assertThat(leads.lead(lead).deal()).isEqualTo(accepted);
    }

    @Test
    void a_new_amount_keeps_the_currency() {
        keepOpen(Map.of("dealValue", "99"));

        assertThat(leads.lead(lead).deal().value()).hasToString("99.00 SEK");
    }

    @Test
    void employees_are_added_as_a_whole_list_and_stay_when_left_out() {
        keepOpen(
                Map.of(
                        "employees",
                        "[{\"name\":\"Anna Berg\",\"phone\":\"+46 8 123\"},{\"name\":\"Bo\",\"email\":\"bo@contoso.example\"}]"));
        keepOpen(Map.of("notes", "Two sites"));

        assertThat(leads.lead(lead).employees().members())
                .containsExactly(
                        new Member("Anna Berg", "+46 8 123", null), new Member("Bo", null, "bo@contoso.example"));
    }

    @Test
    void keeping_a_deal_open_leaves_one_task_to_report_on_it() {
        String before = leads.openTask(lead).getId();

        keepOpen(Map.of());

        assertThat(leads.openTask(lead).getTaskDefinitionKey()).isEqualTo(LeadProcess.CLOSE_DEAL);
        assertThat(leads.openTask(lead).getId()).isNotEqualTo(before);
        assertThat(leads.openTask(lead).getPriority()).isEqualTo(50);
    }

    @Test
    void a_closing_date_that_has_passed_meanwhile_does_not_stand_in_the_way() {
        jobs.travelTo(clock.instant().plus(Duration.ofDays(100)));

        Rest.Answer answer = keepOpen(
                Map.of("notes", "Late", "closingDate", accepted.closingDate().toString()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(leads.lead(lead).deal().notes()).isEqualTo("Late");
    }

    @Test
    void an_edit_that_breaks_a_rule_changes_nothing_and_leaves_the_task_open() {
        String task = leads.openTask(lead).getId();

        Rest.Answer answer = keepOpen(Map.of("notes", "Lost in the rollback", "dealName", ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("dealName is required.");
        assertThat(leads.lead(lead).deal()).isEqualTo(accepted);
        assertThat(leads.openTask(lead).getId()).isEqualTo(task);
    }

    @Test
    void a_lost_deal_has_a_reason_and_keeps_the_last_changes() {
        assertThat(leads.answer(lead, Map.of("outcome", "LOST")).message()).startsWith("lostReason is required");

        leads.answer(lead, Map.of("outcome", "LOST", "lostReason", "OTHER", "notes", "Too dear"));

        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Lost)");
        assertThat(leads.lead(lead).deal().notes()).isEqualTo("Too dear");
    }

    private Rest.Answer keepOpen(Map<String, Object> changes) {
        Map<String, Object> report = new HashMap<>(changes);
        report.put("outcome", "KEEP_OPEN");
        return leads.answer(lead, report);
    }
}
