package io.leadflow.process.webhook;

import io.leadflow.process.Actor;
import io.leadflow.webhook.DeliveryDue;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts a delivery when it is an event's turn, within the transaction that lets the event go. */
@Component
class Deliveries {

    private final RuntimeService runtime;
    private final Actor actor;

    Deliveries(@Lazy RuntimeService runtime, Actor actor) {
        this.runtime = runtime;
        this.actor = actor;
    }

    @EventListener
    void start(DeliveryDue due) {
        Map<String, Object> variables = Map.of(
                DeliveryProcess.EVENT_ID, due.eventId().toString(),
                DeliveryProcess.EVENT_NAME, due.name().wireName(),
                DeliveryProcess.SUBSCRIBER, due.subscriber().id());
        actor.asProcess(() -> runtime.startProcessInstanceByKey(
                DeliveryProcess.KEY, due.about().toString(), variables));
    }
}
