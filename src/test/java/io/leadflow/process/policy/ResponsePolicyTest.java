package io.leadflow.process.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.lead.LeadType;
import io.leadflow.process.policy.ResponsePolicy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** B1: what the rows of the response policy may say. */
class ResponsePolicyTest {

    @Test
    void a_complete_table_in_order_has_no_problem() {
        assertThat(policy(row -> row).problems()).isEmpty();
    }

    @Test
    void each_number_has_its_bounds() {
        assertThat(firstRow(row -> new PolicyRow(row.leadType(), true, 0, 72, 0, 5, 80)))
                .contains(new Problem(0, "responseDays", "page.policy.rule.responseDays"));
        assertThat(firstRow(row -> new PolicyRow(row.leadType(), true, 14, 0, 2, 5, 80)))
                .containsExactly(new Problem(0, "contactHours", "page.policy.rule.contactHours"));
        assertThat(firstRow(row -> new PolicyRow(row.leadType(), true, 14, 72, -1, 5, 80)))
                .containsExactly(new Problem(0, "reminders", "page.policy.rule.reminders"));
        assertThat(firstRow(row -> new PolicyRow(row.leadType(), true, 14, 72, 2, 0, 80)))
                .containsExactly(new Problem(0, "reminderDays", "page.policy.rule.reminderDays"));
        assertThat(firstRow(row -> new PolicyRow(row.leadType(), true, 14, 72, 2, 5, 101)))
                .containsExactly(new Problem(0, "priority", "page.policy.rule.priority"));
    }

    @Test
    void the_contact_window_ends_before_the_lead_expires() {
        assertThat(firstRow(row -> new PolicyRow(row.leadType(), true, 3, 72, 0, 1, 80)))
                .containsExactly(new Problem(0, "contactHours", "page.policy.rule.contactBeforeExpiry"));
    }

    @Test
    void the_last_reminder_comes_before_the_lead_expires() {
        assertThat(firstRow(row -> new PolicyRow(row.leadType(), true, 14, 72, 2, 7, 80)))
                .containsExactly(new Problem(0, "reminders", "page.policy.rule.reminderBeforeExpiry"));
    }

    @Test
    void leads_with_a_request_stand_before_all_others() {
        assertThat(firstRow(row -> new PolicyRow(row.leadType(), true, 14, 72, 2, 5, 50)))
                .containsExactly(new Problem(0, "priority", "page.policy.rule.requestsFirst"));
    }

    @Test
    void no_case_is_without_a_row() {
        ResponsePolicy policy = policy(row -> row);
        assertThat(policy.with(policy.rows().subList(1, 6)).problems())
                .containsExactly(new Problem(0, "leadType", "page.policy.rule.gap"));
    }

    @Test
    void no_reminders_are_written_as_one_that_comes_after_the_expiry_and_read_back_as_none() {
        PolicyRow none = new PolicyRow(LeadType.CUSTOMER_INQUIRY, true, 14, 72, 0, 1, 80);
        assertThat(none.reminderCycle()).isEqualTo("R1/P15D");
        assertThat(PolicyRow.read(LeadType.CUSTOMER_INQUIRY, true, "P14D", "PT72H", "R1/P15D", 80))
                .isEqualTo(none);
    }

    private static List<Problem> firstRow(UnaryOperator<PolicyRow> change) {
        return policy(change).problems();
    }

    private static ResponsePolicy policy(UnaryOperator<PolicyRow> first) {
        List<PolicyRow> rows = new ArrayList<>();
        for (LeadType type : LeadType.values()) {
            rows.add(new PolicyRow(type, true, 14, 72, 2, 5, 80));
            rows.add(new PolicyRow(type, false, 14, 72, 2, 5, 50));
        }
        rows.set(0, first.apply(rows.get(0)));
        return new ResponsePolicy(1, rows);
    }
}
