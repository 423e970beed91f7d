package io.leadflow;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;

/** The mail server of the tests: what it has taken, and whether it is there at all. */
public final class Mails {

    private Mails() {}

    /** The subjects of the mails in this mailbox. */
    public static List<String> to(String address) {
        return TestSurroundings.MAIL_SERVER
                .findReceivedMessages(user -> user.getEmail().equals(address), any -> true)
                .map(Mails::subject)
                .toList();
    }

    /** The plain texts of the mails in this mailbox. */
    public static List<String> texts(String address) {
        return TestSurroundings.MAIL_SERVER
                .findReceivedMessages(user -> user.getEmail().equals(address), any -> true)
                .map(Mails::text)
                .toList();
    }

    public static void serverDown() {
        TestSurroundings.MAIL_SERVER.stop();
    }

    /** On the same port as before; does nothing when it is up. */
    public static void serverUp() {
        if (TestSurroundings.MAIL_SERVER.getSmtp() == null) {
            TestSurroundings.MAIL_SERVER.start();
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static String text(Part part) {
        try {
            Object content = part.getContent();
            while (content instanceof Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (IOException | MessagingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
