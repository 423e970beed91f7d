package io.leadflow.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Stands where the mail server would, and keeps each mail for {@code /demo/mailbox} instead of sending it. */
@Component
@Primary
@Profile("demo")
class DemoMailbox extends JavaMailSenderImpl {

    private final KeptMails kept;
    private final Clock clock;

    DemoMailbox(KeptMails kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    protected void doSend(MimeMessage[] mails, Object[] originals) {
        for (var mail : mails) {
            try {
                kept.keep(MailReader.read(mail, clock.instant()));
            } catch (MessagingException | IOException unreadable) {
                throw new MailParseException(unreadable);
            }
        }
    }

    /** There is no server to reach, so it always is. */
    @Override
    public void testConnection() {}
}
