package io.leadflow;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
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
}
