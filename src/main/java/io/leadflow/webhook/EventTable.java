package io.leadflow.webhook;

import io.leadflow.webhook.WebhookEvent.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code webhook_event}: what is not delivered yet, and the tests of the last days. */
@Component
class EventTable {

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WebhookEvent event) {
        jdbc.sql("""
                        insert into webhook_event (id, subscriber, name, lead_id, resource_id, happened_at, state)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(event.id())
                .param(event.subscriber().id())
                .param(event.name().wireName())
                .param(event.leadId())
                .param(event.resourceId())
                .param(event.happenedAt().atOffset(ZoneOffset.UTC))
                .param(event.state().name())
                .update();
    }

    Optional<WebhookEvent> find(UUID eventId) {
        return one("select * from webhook_event where id = ?", eventId);
    }

    /** Nobody else can change the event until the transaction ends. */
    Optional<WebhookEvent> lock(UUID eventId) {
        return one("select * from webhook_event where id = ? for update", eventId);
    }

    /** The same for all events of this subscriber and lead that are on their way or in line, in their order. */
    List<WebhookEvent> lockLine(Subscriber subscriber, UUID leadId) {
        return jdbc.sql("""
                        select * from webhook_event
                        where lead_id = ? and subscriber = ? and state in ('SENDING', 'WAITING')
                        order by place for update""")
                .param(leadId)
                .param(subscriber.id())
                .query((row, number) -> event(row))
                .list();
    }

    void set(UUID eventId, State state) {
        jdbc.sql("update webhook_event set state = ? where id = ?")
                .param(state.name())
                .param(eventId)
                .update();
    }

    void remove(UUID eventId) {
        jdbc.sql("delete from webhook_event where id = ?").param(eventId).update();
    }

    long countTestsSince(Instant moment, Subscriber subscriber) {
        return jdbc.sql("select count(*) from webhook_event where subscriber = ? and name = ? and happened_at > ?")
                .param(subscriber.id())
                .param(EventName.TEST_CREATED.wireName())
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void removeTestsBefore(Instant moment) {
        jdbc.sql("delete from webhook_event where lead_id is null and happened_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<WebhookEvent> one(String sql, UUID eventId) {
        return jdbc.sql(sql).param(eventId).query((row, number) -> event(row)).optional();
    }

    private static WebhookEvent event(ResultSet row) throws SQLException {
        return new WebhookEvent(
                row.getObject("id", UUID.class),
                new Subscriber(row.getString("subscriber")),
                EventName.of(row.getString("name")).orElseThrow(),
                row.getObject("lead_id", UUID.class),
                row.getObject("resource_id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")));
    }
}
