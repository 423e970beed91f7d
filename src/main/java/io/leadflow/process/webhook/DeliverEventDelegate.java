package io.leadflow.process.webhook;

import io.leadflow.webhook.Courier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the event to its subscriber. */
@Component
class DeliverEventDelegate implements JavaDelegate {

    private final Courier courier;

    DeliverEventDelegate(Courier courier) {
        this.courier = courier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        courier.deliver(DeliveryProcess.eventId(execution));
    }
}
