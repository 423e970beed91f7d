package io.leadflow.demo;

import io.leadflow.lead.LeadChanged;
import io.leadflow.lead.Occasion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The demo's mails in table {@code demo_mail}. */
@Repository
@Profile("demo")
class KeptMails {

    private final JdbcClient jdbc;

    KeptMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Commits on its own: like a mail that was sent, it stays when the caller rolls back. The id is given here. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(DemoMail mail) {
        jdbc.sql("""
                        insert into demo_mail (message_id, recipient, subject, text, html, locale, sent_at)
                        values (:messageId, :to, :subject, :text, :html, :locale, :sentAt)""")
                .param("messageId", mail.messageId())
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("locale", mail.locale())
                .param("sentAt", mail.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** With the personal data of a lead go the mails that named the person. */
    @EventListener
    public void forget(LeadChanged change) {
        if (change.occasion() == Occasion.ERASED) {
            jdbc.sql("""
                            delete from demo_mail
                            where message_id in (select message_id from notification where lead_id = ?)""").param(change.leadId()).update();
        }
    }

    List<DemoMail> newest(int limit) {
        return jdbc.sql("select * from demo_mail order by id desc limit :limit")
                .param("limit", limit)
                .query(KeptMails::mail)
                .list();
    }

    Optional<DemoMail> find(long id) {
        return jdbc.sql("select * from demo_mail where id = :id")
                .param("id", id)
                .query(KeptMails::mail)
                .optional();
    }

    private static DemoMail mail(ResultSet row, int number) throws SQLException {
        return new DemoMail(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("locale"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
