package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.Instances;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Mails;
import io.leadflow.Rest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands where once a lead has come in. */
@LeadflowTest
class NewLeadTest {

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    Instances instances;

    @Autowired
    Rest rest;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_INQUIRY, true, 80",
        "CUSTOMER_INQUIRY, false, 50",
        "MARKETING_QUALIFIED, true, 75",
        "MARKETING_QUALIFIED, false, 40",
        "SALES_QUALIFIED, true, 85",
        "SALES_QUALIFIED, false, 60"
    })
    void its_task_has_the_priority_and_the_due_date_of_the_response_policy(
            String type, boolean contactRequested, int priority) {
        Map<String, Object> order = Leads.orderWith("leadType", type);
        order.put("contactRequested", contactRequested);

        UUID lead = leads.received(order);

        assertThat(leads.openTask(lead).getPriority()).isEqualTo(priority);
        assertThat(leads.openTask(lead).getDueDate().toInstant()).isCloseTo(inTwoWeeks(), aMinute());
        assertThat(leads.lead(lead).answerBy()).isCloseTo(inTwoWeeks(), aMinute());
    }

    @Test
    void its_response_time_ends_when_its_task_is_due_and_when_its_row_says() {
        UUID lead = leads.received();

        Instant due = leads.openTask(lead).getDueDate().toInstant();
        assertThat(jobs.the(lead, "timerEvent_responseOverdue").getDuedate()).isEqualTo(due);
        assertThat(leads.lead(lead).answerBy()).isEqualTo(due);
    }

    @Test
    void its_task_is_named_after_the_company_and_what_it_asks_for() {
        UUID plain = leads.received();
        UUID forAzure = leads.received(Leads.orderWith("products", "[\"SQL\",\"Azure\"]"));

        assertThat(leads.openTask(plain).getName()).isEqualTo("Litware – Customer inquiry");
        assertThat(leads.openTask(forAzure).getName()).isEqualTo("Litware – SQL Server");
    }

    @Test
    void only_one_with_a_contact_request_has_a_contact_window() {
        UUID quiet = leads.received();
        UUID burning = leads.received(Leads.orderWith("contactRequested", true));

        assertThat(jobs.at(quiet, "timerEvent_contactWindowPassed")).isEmpty();
        assertThat(jobs.the(burning, "timerEvent_contactWindowPassed")
                        .getDuedate()
                        .toInstant())
                .isCloseTo(clock.instant().plus(Duration.ofHours(72)), aMinute());
    }

    @Test
    void its_contact_window_is_over_with_its_answer() {
        UUID burning = leads.received(Leads.orderWith("contactRequested", true));

        leads.answer(burning, leads.acceptance());

        assertThat(jobs.at(burning, "timerEvent_contactWindowPassed")).isEmpty();
        assertThat(jobs.at(burning, "timerEvent_responseOverdue")).isEmpty();
        assertThat(jobs.at(burning, "timerEvent_reminderDue")).isEmpty();
    }

    @Test
    void its_partner_is_the_tenant_so_that_only_this_partner_sees_its_task() {
        UUID lead = leads.received();

        assertThat(instances.of(lead).getTenantId()).isEqualTo("contoso");
        assertThat(leads.openTask(lead).getTenantId()).isEqualTo("contoso");
        assertThat(tasksOf("contoso-admin", lead)).isEqualTo(1);
        assertThat(tasksOf("fabrikam-admin", lead)).isZero();
    }

    @Test
    void its_location_contact_hears_of_it_once() {
        UUID lead = leads.received();

        jobs.run(lead, "serviceTask_notifyPartner");

        assertThat(Mails.to("leads@contoso.example")).containsExactly("New lead from Litware");
        assertThat(jobs.at(lead, "serviceTask_notifyPartner")).isEmpty();
    }

    private int tasksOf(String user, UUID lead) {
        return rest.get(user, "/engine-rest/task?processInstanceBusinessKey=" + lead)
                .body()
                .size();
    }

    private Instant inTwoWeeks() {
        return clock.instant().plus(Duration.ofDays(14));
    }

    private static TemporalUnitOffset aMinute() {
        return within(1, ChronoUnit.MINUTES);
    }
}
