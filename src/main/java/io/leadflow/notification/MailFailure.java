package io.leadflow.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.springframework.mail.MailSendException;

/** Says in our own words why a mail was not taken, since those of mail servers repeat addresses. */
final class MailFailure {

    private static final Map<Class<? extends Exception>, String> KNOWN = Map.of(
            ConnectException.class, "connection refused",
            UnknownHostException.class, "its host name is not known",
            SocketTimeoutException.class, "no answer in time",
            NoRouteToHostException.class, "no route to its host",
            SSLException.class, "no secure connection",
            AuthenticationFailedException.class, "it refused our log-in",
            AddressException.class, "the address of the sender or the recipient is not valid");

    private static final Pattern REPLY =
            Pattern.compile("^(?<code>[45]\\d\\d)(?:[ -](?<status>[45]\\.\\d{1,3}\\.\\d{1,3})\\b)?");

    private MailFailure() {}

    /** Such as {@code connection refused} or {@code 550 5.1.1 (the mailbox is not available)}. */
    static String reason(Exception failure) {
        String reason = null;
        for (Throwable at = first(failure); at != null; at = at.getCause()) {
            var known = known(at);
            reason = known == null ? reason : known;
        }
        return reason != null ? reason : first(failure).getClass().getSimpleName();
    }

    /** Spring keeps the failure of a message beside the exception, not as its cause. */
    private static Throwable first(Exception failure) {
        return failure instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : failure;
    }

    /** What this one link of the chain tells, or {@code null}; the innermost link that tells something counts. */
    private static String known(Throwable failure) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getKey().isInstance(failure))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> reply(failure.getMessage()));
    }

    private static String reply(String message) {
        var reply = REPLY.matcher(message == null ? "" : message);
        if (!reply.find()) {
            return null;
        }
        var status = reply.group("status");
        return reply.group("code") + (status == null ? "" : " " + status) + meaning(reply.group("code"));
    }

    private static String meaning(String code) {
        return switch (code) {
            case "421", "451" -> " (it asks to try again later)";
            case "450", "550" -> " (the mailbox is not available)";
            case "452", "552" -> " (not enough storage)";
            case "530", "534", "535" -> " (it refused our log-in)";
            case "501", "553" -> " (it does not accept an address)";
            case "554" -> " (it refused the message)";
            default -> "";
        };
    }
}
