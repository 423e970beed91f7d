package io.leadflow.webhook;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The registrations of all subscribers, in table {@code webhook_registration}; each has one at most. */
@Component
class Registrations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Registrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Registration> of(Subscriber subscriber) {
        return jdbc.sql("select * from webhook_registration where subscriber = ?")
                .param(subscriber.id())
                .query((row, number) -> registration(row))
                .optional();
    }

    /** Of two requests of one subscriber, the later waits for the end of the earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Registration> lock(Subscriber subscriber) {
        return jdbc.sql("select * from webhook_registration where subscriber = ? for update")
                .param(subscriber.id())
                .query((row, number) -> registration(row))
                .optional();
    }

    boolean areThereAny() {
        return jdbc.sql("select exists (select 1 from webhook_registration)")
                .query(Boolean.class)
                .single();
    }

    /** Who of these wants to hear of the event: a look-up by the primary key. */
    List<Subscriber> listeners(EventName event, Collection<Subscriber> candidates) {
        return jdbc
                .sql("select * from webhook_registration where subscriber in (:candidates)")
                .param("candidates", candidates.stream().map(Subscriber::id).toList())
                .query((row, number) -> registration(row))
                .list()
                .stream()
                .filter(registration -> registration.isFor(event))
                .map(Registration::subscriber)
                .toList();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the subscriber has one */
    void add(Registration registration) {
        written("""
                insert into webhook_registration (id, address, events, own_signature_header, registered_at, subscriber)
                values (?, ?, ?, ?, ?, ?)""", registration);
    }

    void replace(Registration registration) {
        written("""
                update webhook_registration
                set id = ?, address = ?, events = ?, own_signature_header = ?, registered_at = ?
                where subscriber = ?""", registration);
    }

    private void written(String sql, Registration registration) {
        jdbc.sql(sql)
                .param(registration.id())
                .param(registration.address().toString())
                .param(registration.events().stream().map(EventName::wireName).collect(joining(",")))
                .param(registration.ownSignatureHeader())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(registration.subscriber().id())
                .update();
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getObject("id", UUID.class),
                new Subscriber(row.getString("subscriber")),
                URI.create(row.getString("address")),
                events(row.getString("events")),
                row.getBoolean("own_signature_header"));
    }

    private static Set<EventName> events(String names) {
        return Stream.of(names.split(","))
                .map(EventName::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventName.class)));
    }
}
