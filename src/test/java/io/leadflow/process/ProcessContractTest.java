package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that outside systems rely on. */
class ProcessContractTest {

    static final BpmnModelInstance MODEL = Models.lifecycle();

    @Test
    void the_process_is_lead_lifecycle_and_starts_when_a_lead_is_received() {
        Process process = MODEL.getModelElementById("lead-lifecycle");

        assertThat(process.isExecutable()).isTrue();
        assertThat(element("startEvent_leadReceived", StartEvent.class).getEventDefinitions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_respondToLead", "userTask_closeDeal"})
    void a_partner_answers_at_this_user_task(String id) {
        assertThat(element(id, UserTask.class).getParentElement()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registerLead",
                "notifyPartner",
                "notifyCustomerOfReceipt",
                "coolContactFlag",
                "remindPartner",
                "archiveDeclined",
                "notifyCustomer",
                "archiveExpired",
                "notifySender",
                "notifyCustomerOfExpiry",
                "archiveWon",
                "archiveLost",
                "notifyVendor",
                "archiveWithdrawn",
                "notifyPartnerOfWithdrawal"
            })
    void the_product_does_this_step(String step) {
        assertThat(element("serviceTask_" + step, ServiceTask.class).getCamundaDelegateExpression())
                .isEqualTo("${" + step + "Delegate}");
    }

    @Test
    void the_response_time_interrupts_and_a_reminder_does_not() {
        BoundaryEvent overdue = element("timerEvent_responseOverdue", BoundaryEvent.class);
        BoundaryEvent reminder = element("timerEvent_reminderDue", BoundaryEvent.class);

        assertThat(overdue.cancelActivity()).isTrue();
        assertThat(reminder.cancelActivity()).isFalse();
        assertThat(overdue.getEventDefinitions()).singleElement().isInstanceOf(TimerEventDefinition.class);
        assertThat(reminder.getEventDefinitions()).singleElement().isInstanceOf(TimerEventDefinition.class);
    }

    @Test
    void the_contact_window_is_a_timer_beside_the_answer() {
        assertThat(element("timerEvent_contactWindowPassed", IntermediateCatchEvent.class)
                        .getEventDefinitions())
                .singleElement()
                .isInstanceOf(TimerEventDefinition.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endEvent_declined", "endEvent_expired", "endEvent_won", "endEvent_lost"})
    void a_lead_ends_here(String id) {
        assertThat(element(id, EndEvent.class).getEventDefinitions()).isEmpty();
    }

    @Test
    void the_response_policy_decides_response_time_contact_window_reminders_and_priority() {
        assertThat(Models.policy().getModelElementsByType(Decision.class))
                .singleElement()
                .extracting(Decision::getId)
                .isEqualTo("response-policy");
        assertThat(Models.policy().getModelElementsByType(Output.class))
                .extracting(Output::getName)
                .containsExactly("responseTime", "contactWindow", "reminders", "priority");
    }

    private static <T extends FlowNode> T element(String id, Class<T> type) {
        assertThat((Object) MODEL.getModelElementById(id)).as(id).isInstanceOf(type);
        return MODEL.getModelElementById(id);
    }
}
