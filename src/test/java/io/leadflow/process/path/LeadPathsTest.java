package io.leadflow.process.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import io.leadflow.process.InquiryWorkflow;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B4: the path of a lead through the model, told by the lead's own history. */
@LeadflowTest
class LeadPathsTest {

    @Autowired
    LeadPaths paths;

    @Autowired
    Leads leads;

    @Autowired
    LeadHistory history;

    @Autowired
    Jobs jobs;

    @Autowired
    InquiryWorkflow inquiries;

    @Test
    void every_step_of_the_model_stands_behind_something_that_happens_and_nothing_else_does() {
        Set<String> model = Bpmn.readModelFromFile(new File("processes/lead-lifecycle.bpmn"))
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(Occasion.values()).flatMap(occasion -> StepsOf.occasion(occasion).stream()))
                .containsAll(model)
                .allMatch(model::contains);
    }

    @Test
    void a_received_lead_stands_at_its_answer() {
        LeadPath path = pathOf(leads.received());

        assertThat(path.current()).containsExactly("userTask_respondToLead");
        assertThat(path.taken())
                .contains("serviceTask_registerLead", "sequenceFlow_contactRequested_respondToLead")
                .doesNotContain("timerEvent_contactWindowPassed", "sequenceFlow_received_accepted");
    }

    @Test
    void a_burning_lead_stands_at_its_contact_window_as_well_until_that_has_passed() {
        UUID lead = leads.received(Leads.orderWith("contactRequested", true));
        assertThat(pathOf(lead).current())
                .containsExactlyInAnyOrder("userTask_respondToLead", "timerEvent_contactWindowPassed");

        jobs.runWhenDue(lead, "timerEvent_contactWindowPassed");
        assertThat(pathOf(lead).current()).containsExactly("userTask_respondToLead");
        assertThat(pathOf(lead).taken())
                .contains("sequenceFlow_contactRequested_contactWindowPassed", "serviceTask_coolContactFlag");
    }

    @Test
    void a_withdrawn_lead_shows_from_which_stage_it_was_taken() {
        UUID received = leads.received();
        UUID accepted = leads.accepted();
        inquiries.withdraw(received);
        inquiries.withdraw(accepted);

        assertThat(pathOf(received).current()).containsExactly("endEvent_withdrawn");
        assertThat(pathOf(received).taken())
                .contains("sequenceFlow_withdrawnWhileReceived_archiveWithdrawn")
                .doesNotContain("messageEvent_withdrawnWhileAccepted");
        assertThat(pathOf(accepted).taken())
                .contains("sequenceFlow_withdrawnWhileAccepted_archiveWithdrawn")
                .doesNotContain("messageEvent_withdrawnWhileReceived");
    }

    @Test
    void a_won_lead_shows_its_way_to_the_end_and_no_other() {
        UUID lead = leads.accepted();
        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "notes", "Two sites"));
        leads.answer(lead, Map.of("outcome", "WON"));

        LeadPath path = pathOf(lead);

        assertThat(path.current()).containsExactly("endEvent_won");
        assertThat(path.taken())
                .contains("sequenceFlow_accepted_accepted", "sequenceFlow_won_archiveWon", "sequenceFlow_ended_won")
                .doesNotContain(
                        "sequenceFlow_outcomeKnown_closeDeal",
                        "sequenceFlow_won_archiveLost",
                        "sequenceFlow_accepted_archiveDeclined",
                        "timerEvent_responseOverdue");
    }

    @Test
    void a_declined_lead_ends_with_its_customer_told() {
        UUID lead = leads.received();
        leads.answer(lead, Leads.decline());

        assertThat(pathOf(lead).current()).containsExactly("endEvent_declined");
        assertThat(pathOf(lead).taken()).contains("sequenceFlow_archiveDeclined_notifyCustomer");
    }

    @Test
    void an_expired_lead_leaves_by_its_timer_after_its_reminders() {
        UUID lead = leads.received();
        jobs.runWhenDue(lead, "timerEvent_reminderDue");
        jobs.run(lead, "serviceTask_remindPartner");
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");

        assertThat(pathOf(lead).current()).containsExactly("endEvent_expired");
        assertThat(pathOf(lead).taken())
                .containsAll(List.of(
                        "sequenceFlow_reminderDue_remindPartner", "sequenceFlow_responseOverdue_archiveExpired"))
                .doesNotContain("endEvent_answered");
    }

    private LeadPath pathOf(UUID lead) {
        return paths.of(leads.lead(lead), history.of(lead));
    }
}
