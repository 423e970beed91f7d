package io.leadflow.notification;

/**
 * A mail server did not take a message. The engine keeps message and stack trace for the process owner, so neither
 * holds an address or other personal data, and there is no cause: mail servers repeat addresses in their answers.
 */
public class MailNotSent extends RuntimeException {

    private MailNotSent(String message) {
        super(message);
    }

    static MailNotSent because(Exception failure) {
        return new MailNotSent("The mail server did not take the message: " + MailFailure.reason(failure));
    }
}
