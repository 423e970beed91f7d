package io.leadflow.process.webhook;

import io.leadflow.process.Actor;
import io.leadflow.webhook.Outbox;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the next event go when all attempts at a delivery have failed. The failed one stays in Cockpit as an incident,
 * for an operator to send it again.
 */
@Component
class ParkedDeliveries extends AbstractCamundaConfiguration implements IncidentHandler {

    private final Outbox outbox;
    private final RuntimeService runtime;
    private final Actor actor;

    ParkedDeliveries(Outbox outbox, @Lazy RuntimeService runtime, Actor actor) {
        this.outbox = outbox;
        this.runtime = runtime;
        this.actor = actor;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setCompositeIncidentHandlersEnabled(true);
        engine.setCustomIncidentHandlers(List.of(this));
    }

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public Incident handleIncident(IncidentContext failure, String message) {
        if (DeliveryProcess.DELIVER_EVENT.equals(failure.getActivityId())) {
            outbox.parked(eventId(failure.getExecutionId()));
        }
        return null;
    }

    @Override
    public void resolveIncident(IncidentContext failure) {}

    @Override
    public void deleteIncident(IncidentContext failure) {}

    private UUID eventId(String executionId) {
        return UUID.fromString(
                actor.asProcess(() -> (String) runtime.getVariable(executionId, DeliveryProcess.EVENT_ID)));
    }
}
