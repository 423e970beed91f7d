package io.leadflow.webhook;

import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events that a subscriber has sent to itself, to see whether they arrive; they are forgotten after seven days. */
@Component
@Transactional
public class WebhookTests {

    private static final int PER_MINUTE = 2;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(7);

    /** How a test stands: under way, arrived, or given up after all attempts. */
    public enum Status {
        PENDING,
        COMPLETED,
        FAILED
    }

    public record Report(Status status, List<Attempt> attempts) {}

    private final Registrations registrations;
    private final Outbox outbox;
    private final EventTable events;
    private final Attempts attempts;
    private final Clock clock;

    WebhookTests(Registrations registrations, Outbox outbox, EventTable events, Attempts attempts, Clock clock) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.events = events;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Sends a test.
     *
     * @throws InvalidInput when the subscriber is not registered for tests
     * @throws TooOften when it sent two within the last minute
     */
    public UUID send(Subscriber subscriber) {
        registrations
                .lock(subscriber)
                .filter(registration -> registration.isFor(EventName.TEST_CREATED))
                .orElseThrow(
                        () -> new InvalidInput("WebhookEvents", "must include test-created before a test is sent"));
        if (events.countTestsSince(clock.instant().minus(MINUTE), subscriber) >= PER_MINUTE) {
            throw new TooOften("At most two tests can be sent within a minute.", MINUTE);
        }
        return outbox.addTest(subscriber);
    }

    /** @throws NotFound when this subscriber sent no such test, or it is forgotten */
    public Report report(Subscriber subscriber, UUID testId) {
        return events.find(testId)
                .filter(event -> event.isTest() && event.subscriber().equals(subscriber))
                .map(test -> new Report(status(test), attempts.at(testId)))
                .orElseThrow(() -> new NotFound("There is no such test."));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        events.removeTestsBefore(clock.instant().minus(KEPT));
    }

    private static Status status(WebhookEvent test) {
        return switch (test.state()) {
            case DELIVERED -> Status.COMPLETED;
            case PARKED -> Status.FAILED;
            case SENDING, WAITING -> Status.PENDING;
        };
    }
}
