package io.leadflow.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Fills a mail message: addresses, headers, and a letter in its two forms. */
@Component
class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;

    Envelope(MailSettings settings) {
        this.settings = settings;
    }

    /** @throws MessagingException when an address is not one that mail allows; its message may hold the address */
    void fill(MimeMessage mail, Recipient recipient, Letter letter, String messageId, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        mail.setHeader("Message-ID", messageId);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContentLanguage(new String[] {recipient.locale().toLanguageTag()});
        mail.setFrom(address(settings.fromAddress(), settings.fromName()));
        mail.setRecipient(RecipientType.TO, address(recipient.email(), recipient.name()));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
    }

    private static InternetAddress address(String email, String name)
            throws MessagingException, UnsupportedEncodingException {
        var address = new InternetAddress(email, true);
        if (!name.isEmpty()) {
            address.setPersonal(name, UTF_8);
        }
        return address;
    }

    private static BodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
