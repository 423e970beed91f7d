package io.leadflow.process.webhook;

import io.leadflow.webhook.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The event has arrived: the next one about the same lead for the same subscriber may go. */
@Component
class ReleaseNextEventDelegate implements JavaDelegate {

    private final Outbox outbox;

    ReleaseNextEventDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.delivered(DeliveryProcess.eventId(execution));
    }
}
