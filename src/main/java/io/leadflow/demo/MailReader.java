package io.leadflow.demo;

import static java.util.stream.Collectors.joining;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;

/** Takes a mail apart into what the mailbox shows. */
final class MailReader {

    private MailReader() {}

    /** @param now when the mail is kept, its time unless it has a date of its own */
    static DemoMail read(MimeMessage mail, Instant now) throws MessagingException, IOException {
        var sentAt = mail.getSentDate() == null ? now : mail.getSentDate().toInstant();
        var messageId = mail.getMessageID();
        mail.saveChanges();
        var languages = mail.getContentLanguage();
        return new DemoMail(
                0,
                messageId,
                addressees(mail),
                mail.getSubject() == null ? "" : mail.getSubject(),
                body(mail, "text/plain"),
                body(mail, "text/html"),
                languages == null ? null : languages[0],
                sentAt);
    }

    private static String addressees(MimeMessage mail) throws MessagingException {
        var addresses = mail.getRecipients(RecipientType.TO);
        return addresses == null
                ? ""
                : Stream.of(addresses)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .collect(joining(", "));
    }

    /** The first part of this type, or {@code null}. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var body = body(parts.getBodyPart(i), type);
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }
}
