package io.leadflow.webhook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.leadflow.webhook.WebhookEvent.State;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Events on their way out. They are written in one transaction with what they tell of, so that none is lost. Of each
 * subscriber and lead one at a time is sent; delivered or parked, it hands over to the next in line.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final EventTable table;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Outbox(EventTable table, ApplicationEventPublisher listeners, Clock clock) {
        this.table = table;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Adds an event to the line of its subscriber and lead. Whoever does has just written the lead, so no two add at the
     * same moment.
     */
    void add(EventName name, Subscriber subscriber, UUID leadId, UUID resourceId) {
        boolean isFirst = table.lockLine(subscriber, leadId).isEmpty();
        State state = isFirst ? State.SENDING : State.WAITING;
        add(new WebhookEvent(IDS.generate(), subscriber, name, leadId, resourceId, clock.instant(), state));
    }

    /** Adds a test, which waits for nothing. */
    UUID addTest(Subscriber subscriber) {
        UUID id = IDS.generate();
        add(new WebhookEvent(id, subscriber, EventName.TEST_CREATED, null, id, clock.instant(), State.SENDING));
        return id;
    }

    /** The event has arrived. A test is remembered for whoever asks about it. */
    public void delivered(UUID eventId) {
        table.lock(eventId).ifPresent(event -> {
            if (event.isTest()) {
                table.set(eventId, State.DELIVERED);
            } else {
                table.remove(eventId);
            }
            handOver(event);
        });
    }

    /** All attempts have failed: the event waits for an operator, and nobody waits for it. */
    public void parked(UUID eventId) {
        table.lock(eventId).ifPresent(event -> {
            table.set(eventId, State.PARKED);
            handOver(event);
        });
    }

    private void add(WebhookEvent event) {
        table.add(event);
        if (event.state() == State.SENDING) {
            listeners.publishEvent(event.due());
        }
    }

    /** One that was parked before has done so already. */
    private void handOver(WebhookEvent event) {
        if (event.state() == State.SENDING && !event.isTest()) {
            table.lockLine(event.subscriber(), event.leadId()).stream()
                    .filter(next -> next.state() == State.WAITING)
                    .findFirst()
                    .ifPresent(next -> {
                        table.set(next.id(), State.SENDING);
                        listeners.publishEvent(next.due());
                    });
        }
    }
}
