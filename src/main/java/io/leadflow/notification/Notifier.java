package io.leadflow.notification;

import io.leadflow.work.WorkPlaces;
import io.leadflow.work.WorkPlaces.Until;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Tells people about leads: at least once, and not again once a mail server has taken the message. */
@Component
public class Notifier {

    private static final Logger log = LoggerFactory.getLogger(Notifier.class);

    private final Ledger ledger;
    private final MessageId messageId;
    private final LetterWriter writer;
    private final Envelope envelope;
    private final JavaMailSender mail;
    private final WorkPlaces places;
    private final Clock clock;

    Notifier(
            Ledger ledger,
            MessageId messageId,
            LetterWriter writer,
            Envelope envelope,
            JavaMailSender mail,
            WorkPlaces places,
            Clock clock) {
        this.ledger = ledger;
        this.messageId = messageId;
        this.writer = writer;
        this.envelope = envelope;
        this.mail = mail;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Sends a notification unless one with its key was sent before. The key is stored before and the success after
     * sending, each in a transaction of its own: it needs a second connection where the caller holds one, and the
     * caller's rollback does not send twice. Two callers at the same moment may both send, with one Message-ID.
     *
     * @throws MailNotSent when the mail server did not take it; call again to try again
     */
    public void send(Notification notification) {
        var entry = ledger.open(notification, messageId.of(notification.key()));
        if (entry.sent()) {
            return;
        }
        post(notification, writer.write(notification), entry.messageId());
        ledger.recordSent(notification);
        log.info("Lead {}: {} notification sent", notification.leadId(), notification.topic());
    }

    private void post(Notification notification, Letter letter, String id) {
        try {
            var message = mail.createMimeMessage();
            envelope.fill(message, notification.recipient(), letter, id, clock.instant());
            hand(message);
        } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
            throw MailNotSent.because(failure);
        }
    }

    private void hand(MimeMessage message) {
        try (Until answered = places.leave()) {
            mail.send(message);
        }
    }
}
