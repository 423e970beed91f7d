package io.leadflow.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that one subscriber is to hear of.
 *
 * @param leadId the lead that it happened to, or {@code null} for a test
 * @param resourceId what the subscriber reads to learn more: that lead, its own one beside it, or the test
 */
record WebhookEvent(
        UUID id, Subscriber subscriber, EventName name, UUID leadId, UUID resourceId, Instant happenedAt, State state) {

    /** Where it stands: in line, on its way, given up for now, arrived. */
    enum State {
        WAITING,
        SENDING,
        PARKED,
        DELIVERED
    }

    boolean isTest() {
        return name == EventName.TEST_CREATED;
    }

    DeliveryDue due() {
        return new DeliveryDue(id, name, subscriber, resourceId);
    }
}
