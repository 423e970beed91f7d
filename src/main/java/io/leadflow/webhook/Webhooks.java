package io.leadflow.webhook;

import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import io.leadflow.webhook.destination.Targets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What subscribers do: register, look at their registration, replace it. */
@Component
@Transactional
public class Webhooks {

    /** What a subscriber asks for, as it came. */
    public record Order(String address, List<String> events, boolean ownSignatureHeader) {}

    private static final String EVENTS = "WebhookEvents";

    private final Registrations registrations;
    private final Targets targets;

    Webhooks(Registrations registrations, Targets targets) {
        this.registrations = registrations;
        this.targets = targets;
    }

    /** @throws NotFound when there is none */
    public Registration of(Subscriber subscriber) {
        return registrations.of(subscriber).orElseThrow(() -> new NotFound("There is no registration."));
    }

    /**
     * Registers a subscriber. A repeat changes nothing.
     *
     * @throws WrongState when there is another registration; it is only overwritten by {@link #replace}
     */
    public Registration register(Subscriber subscriber, Order order) {
        Registration wanted = registration(UUID.randomUUID(), subscriber, order);
        if (wanted.events().isEmpty()) {
            throw new InvalidInput(EVENTS, "must name at least one event");
        }
        return registrations
                .of(subscriber)
                .map(present -> sameOrRefused(present, wanted))
                .orElseGet(() -> added(wanted));
    }

    /**
     * Replaces the registration; without events it is at rest.
     *
     * @throws NotFound when there is none
     */
    public Registration replace(Subscriber subscriber, Order order) {
        Registration replacement = registration(of(subscriber).id(), subscriber, order);
        registrations.replace(replacement);
        return replacement;
    }

    private Registration added(Registration wanted) {
        try {
            registrations.add(wanted);
            return wanted;
        } catch (DuplicateKeyException meanwhile) {
            throw registeredAlready();
        }
    }

    private static Registration sameOrRefused(Registration present, Registration wanted) {
        if (!wanted.equals(present.withId(wanted.id()))) {
            throw registeredAlready();
        }
        return present;
    }

    private static WrongState registeredAlready() {
        return new WrongState("There is another registration already; PUT replaces it.");
    }

    private Registration registration(UUID id, Subscriber subscriber, Order order) {
        return new Registration(
                id, subscriber, targets.check(order.address()), events(order.events()), order.ownSignatureHeader());
    }

    private static Set<EventName> events(List<String> names) {
        if (names == null) {
            throw new InvalidInput(EVENTS, "is required");
        }
        return names.stream()
                .map(name -> EventName.of(name).orElseThrow(Webhooks::unknownEvent))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventName.class)));
    }

    private static InvalidInput unknownEvent() {
        return new InvalidInput(EVENTS, "must be among " + String.join(", ", EventName.wireNames()));
    }
}
