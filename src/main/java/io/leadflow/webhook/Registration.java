package io.leadflow.webhook;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

/**
 * Which events a subscriber hears of, and where: one address for all of them.
 *
 * @param ownSignatureHeader whether the signature stands in {@code x-ms-signature} instead of {@code Authorization}
 */
public record Registration(
        UUID id, Subscriber subscriber, URI address, Set<EventName> events, boolean ownSignatureHeader) {

    Registration withId(UUID other) {
        return new Registration(other, subscriber, address, events, ownSignatureHeader);
    }

    boolean isFor(EventName event) {
        return events.contains(event);
    }
}
