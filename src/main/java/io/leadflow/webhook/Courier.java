package io.leadflow.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.address.HomeAddress;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.webhook.destination.Targets;
import io.leadflow.webhook.signature.Certificates;
import io.leadflow.webhook.signature.SigningKey;
import io.leadflow.work.WorkPlaces;
import io.leadflow.work.WorkPlaces.Until;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings an event to its subscriber: one attempt, signed, at whatever address the subscriber has registered by now. */
@Component
public class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final EventTable events;
    private final Registrations registrations;
    private final Targets targets;
    private final Certificates certificates;
    private final Post post;
    private final Attempts attempts;
    private final WorkPlaces places;
    private final HomeAddress home;
    private final ObjectMapper json;

    Courier(
            EventTable events,
            Registrations registrations,
            Targets targets,
            Certificates certificates,
            Post post,
            Attempts attempts,
            WorkPlaces places,
            HomeAddress home,
            ObjectMapper json) {
        this.events = events;
        this.registrations = registrations;
        this.targets = targets;
        this.certificates = certificates;
        this.post = post;
        this.attempts = attempts;
        this.places = places;
        this.home = home;
        this.json = json;
    }

    /**
     * Delivers the event; one that is gone or that nobody wants any more counts as delivered.
     *
     * @throws EventNotDelivered when the receiver did not take it; call again to try again
     */
    public void deliver(UUID eventId) {
        events.find(eventId)
                .ifPresent(event -> wanted(event)
                        .ifPresentOrElse(
                                registration -> deliver(event, registration),
                                () -> log.info(
                                        "Event {} is not wanted any more",
                                        event.name().wireName())));
    }

    private Optional<Registration> wanted(WebhookEvent event) {
        return registrations.of(event.subscriber()).filter(registration -> registration.isFor(event.name()));
    }

    private void deliver(WebhookEvent event, Registration registration) {
        Answer answer = send(event, registration);
        if (event.isTest()) {
            attempts.add(event.id(), answer);
        }
        if (!answer.isGood()) {
            throw new EventNotDelivered(answer);
        }
        log.info("Event {} delivered", event.name().wireName());
    }

    private Answer send(WebhookEvent event, Registration registration) {
        try (Until answered = places.leave()) {
            URI address = targets.check(registration.address().toString());
            byte[] content = json.writeValueAsBytes(Notice.of(event, home));
            return post.send(address, content, headers(event, registration, content));
        } catch (InvalidInput notAnyMore) {
            return Answer.none("the address is not allowed, or its host is not known");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> headers(WebhookEvent event, Registration registration, byte[] content) {
        SigningKey key = certificates.signing();
        return Map.of(
                registration.ownSignatureHeader() ? "x-ms-signature" : "Authorization",
                "Signature " + key.sign(content),
                "X-MS-Certificate-Url",
                home.link(Certificates.PATH.formatted(key.number())),
                "X-MS-Signature-Algorithm",
                SigningKey.ALGORITHM,
                "MS-CorrelationId",
                event.id().toString());
    }
}
