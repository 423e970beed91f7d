package io.leadflow.process.webhook;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The names that {@code processes/webhook-delivery.bpmn} and the code share; the business key is the lead's id. */
final class DeliveryProcess {

    static final String KEY = "webhook-delivery";

    static final String DELIVER_EVENT = "serviceTask_deliverEvent";

    static final String EVENT_ID = "eventId";

    /** What happened, for operators. */
    static final String EVENT_NAME = "eventName";

    /** Who is to hear of it, for operators. */
    static final String SUBSCRIBER = "subscriber";

    private DeliveryProcess() {}

    static UUID eventId(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(EVENT_ID));
    }
}
