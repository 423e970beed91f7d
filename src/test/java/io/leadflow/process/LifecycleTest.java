package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Instances;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Mails;
import io.leadflow.ModelCoverage;
import io.leadflow.lead.ContactFlag;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of a lead through {@code processes/lead-lifecycle.bpmn}, one sentence each. */
@LeadflowTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleTest {

    @Autowired
    Leads leads;

    @Autowired
    LeadWorkflow workflow;

    @Autowired
    Jobs jobs;

    @Autowired
    Instances instances;

    @Autowired
    InquiryWorkflow inquiries;

    @BeforeAll
    static void measure(@Autowired ModelCoverage coverage) {
        coverage.measure(LifecycleTest.class);
    }

    @Test
    void a_lead_is_accepted_and_won() {
        UUID lead = leads.received();
        tellOfArrival(lead);

        leads.answer(lead, leads.acceptance());
        assertThat(leads.lead(lead).state()).isEqualTo("Accepted");
        leads.answer(lead, Map.of("outcome", "WON"));
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Won)");
        jobs.run(lead, "serviceTask_notifyVendor");

        assertThat(Mails.to("leads@contoso.example")).containsExactly("New lead from Litware");
        assertThat(Mails.to("partner-leads@vendor.example")).hasSize(1);
        assertThat(instances.passed(lead)).contains("endEvent_won");
        assertThat(instances.isOver(lead)).isTrue();
    }

    @Test
    void a_deal_is_kept_open_for_a_while_and_then_lost() {
        UUID lead = leads.accepted();
        tellOfArrival(lead);

        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "notes", "Still talking"));
        assertThat(leads.lead(lead).state()).isEqualTo("Accepted");
        leads.answer(lead, Map.of("outcome", "LOST", "lostReason", "CHOSE_ANOTHER_VENDOR"));
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Lost)");
        jobs.run(lead, "serviceTask_notifyVendor");

        assertThat(Mails.to("partner-leads@vendor.example")).hasSize(1);
        assertThat(instances.passed(lead)).contains("endEvent_lost");
        assertThat(instances.isOver(lead)).isTrue();
    }

    @Test
    void a_partners_own_deal_stands_accepted_at_once_and_is_won() {
        Map<String, Object> deal = Leads.order();
        deal.putAll(leads.acceptance());
        UUID lead = workflow.startOwnDeal(LeadWorkflowTest.CLARA, deal);

        assertThat(leads.lead(lead).state()).isEqualTo("Accepted");
        assertThat(leads.lead(lead).partnerId()).isEqualTo("contoso");
        assertThat(jobs.at(lead, "timerEvent_responseOverdue")).isEmpty();
        leads.answer(lead, Map.of("outcome", "WON"));
        jobs.run(lead, "serviceTask_notifyVendor");

        assertThat(Mails.to("leads@contoso.example")).isEmpty();
        assertThat(instances.passed(lead)).contains("startEvent_ownDeal", "endEvent_won");
        assertThat(instances.isOver(lead)).isTrue();
    }

    @Test
    void a_lead_is_declined_and_the_customer_is_told_to_choose_a_different_partner() {
        UUID lead = leads.received();
        tellOfArrival(lead);

        leads.answer(lead, Leads.decline());
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Declined)");
        jobs.run(lead, "serviceTask_notifyCustomer");

        assertThat(Mails.to("ann.beebe@litware.example"))
                .containsExactly(
                        "Your inquiry to Contoso has arrived",
                        "Your inquiry to Contoso: please choose a different partner");
        assertThat(instances.passed(lead)).contains("endEvent_declined");
        assertThat(instances.isOver(lead)).isTrue();
    }

    @Test
    void a_lead_that_nobody_answers_in_14_days_expires_and_the_sender_is_told() {
        UUID lead = leads.received();
        tellOfArrival(lead);

        jobs.runWhenDue(lead, "timerEvent_responseOverdue");
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Expired)");
        assertThat(leads.openTask(lead)).isNull();
        jobs.run(lead, "serviceTask_notifySender");
        jobs.run(lead, "serviceTask_notifyCustomerOfExpiry");

        assertThat(Mails.to("partner-leads@vendor.example")).hasSize(1);
        assertThat(Mails.to("ann.beebe@litware.example"))
                .containsExactly(
                        "Your inquiry to Contoso has arrived",
                        "Your inquiry to Contoso: please choose a different partner");
        assertThat(instances.passed(lead)).contains("endEvent_expired");
        assertThat(instances.isOver(lead)).isTrue();
    }

    @Test
    void a_partner_is_reminded_twice_and_not_a_third_time() {
        UUID lead = leads.received();

        for (int reminder = 1; reminder <= 2; reminder++) {
            jobs.runWhenDue(lead, "timerEvent_reminderDue");
            jobs.run(lead, "serviceTask_remindPartner");
            assertThat(Mails.to("leads@contoso.example")).hasSize(reminder);
        }

        assertThat(jobs.at(lead, "timerEvent_reminderDue")).isEmpty();
        assertThat(leads.lead(lead).state()).isEqualTo("Received");
    }

    @Test
    void a_flame_cools_after_72_hours_and_the_lead_can_still_be_accepted() {
        UUID lead = leads.received(Leads.orderWith("contactRequested", true));
        assertThat(leads.lead(lead).contactFlag()).isEqualTo(ContactFlag.BURNING);

        jobs.runWhenDue(lead, "timerEvent_contactWindowPassed");
        assertThat(leads.lead(lead).contactFlag()).isEqualTo(ContactFlag.COOLED);
        leads.answer(lead, leads.acceptance());

        assertThat(leads.lead(lead).state()).isEqualTo("Accepted");
        assertThat(leads.lead(lead).contactFlag()).isEqualTo(ContactFlag.COOLED);
    }

    @Test
    void a_customer_who_asks_hears_that_the_inquiry_has_arrived_and_withdraws_it() {
        UUID lead = leads.received();
        tellOfArrival(lead);

        inquiries.withdraw(lead);
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Lost)");
        assertThat(leads.openTask(lead)).isNull();
        jobs.run(lead, "serviceTask_notifyPartnerOfWithdrawal");

        assertThat(Mails.to("ann.beebe@litware.example")).containsExactly("Your inquiry to Contoso has arrived");
        assertThat(Mails.to("leads@contoso.example"))
                .containsExactly("New lead from Litware", "Withdrawn: the inquiry from Litware");
        assertThat(instances.passed(lead)).contains("endEvent_customerTold", "endEvent_withdrawn");
        assertThat(instances.isOver(lead)).isTrue();
    }

    @Test
    void an_accepted_inquiry_is_withdrawn() {
        UUID lead = leads.accepted();

        inquiries.withdraw(lead);

        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Lost)");
        assertThat(leads.openTask(lead)).isNull();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void these_paths_leave_no_element_of_the_model_out(@Autowired ModelCoverage coverage) {
        var model = Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/lead-lifecycle.bpmn"));

        assertThat(coverage.notPassed(LeadProcess.KEY, model)).isEmpty();
        assertThat(coverage.share()).isEqualTo(1.0);
    }

    private void tellOfArrival(UUID lead) {
        jobs.run(lead, "serviceTask_notifyPartner");
        jobs.run(lead, "serviceTask_notifyCustomerOfReceipt");
    }
}
