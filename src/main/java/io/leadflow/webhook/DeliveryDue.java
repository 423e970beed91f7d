package io.leadflow.webhook;

import java.util.UUID;

/**
 * It is an event's turn to be delivered: published within the transaction that lets it go.
 *
 * @param about the id of the lead or test that the subscriber reads
 */
public record DeliveryDue(UUID eventId, EventName name, Subscriber subscriber, UUID about) {}
