package io.leadflow.notification;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NOT_SUPPORTED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which notifications there are and which were sent, in table {@code notification}. Each step is one statement, which commits
 * by itself on a connection of its own, so that what the caller rolls back later is still known to have left the house.
 */
@Component
class Ledger {

    /** One line of the ledger: the Message-ID of every attempt, and whether one succeeded. */
    record Entry(String messageId, boolean sent) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate onItsOwn;

    Ledger(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.onItsOwn = new TransactionTemplate(transactions);
        this.onItsOwn.setPropagationBehavior(PROPAGATION_NOT_SUPPORTED);
    }

    /** The entry of this key: the one there is, whoever wrote it, or else a new one with this Message-ID. */
    Entry open(Notification notification, String messageId) {
        return isNew(notification, messageId)
                ? new Entry(messageId, false)
                : find(notification.key()).orElseThrow();
    }

    void recordSent(Notification notification) {
        onItsOwn.executeWithoutResult(status -> jdbc.sql("""
                        update notification set sent_at = :now
                        where notification_key = :key and sent_at is null""")
                .param("now", now())
                .param("key", notification.key())
                .update());
    }

    private Optional<Entry> find(String key) {
        return onItsOwn.execute(
                status -> jdbc.sql("select message_id, sent_at from notification where notification_key = :key")
                        .param("key", key)
                        .query(Ledger::entry)
                        .optional());
    }

    private boolean isNew(Notification notification, String messageId) {
        try {
            return onItsOwn.execute(status -> add(notification, messageId)) > 0;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    private int add(Notification notification, String messageId) {
        return jdbc.sql("""
                        insert into notification (notification_key, lead_id, topic, message_id, created_at)
                        select :key, :lead, :topic, :messageId, :now
                        where not exists (select 1 from notification where notification_key = :key)""")
                .param("key", notification.key())
                .param("lead", notification.leadId())
                .param("topic", notification.topic().name())
                .param("messageId", messageId)
                .param("now", now())
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getString("message_id"), row.getObject("sent_at", OffsetDateTime.class) != null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
