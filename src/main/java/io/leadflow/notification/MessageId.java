package io.leadflow.notification;

import io.leadflow.address.HomeAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Gives a notification the Message-ID that follows from its key alone, so that each attempt is the same message. */
@Component
class MessageId {

    private final HomeAddress home;

    MessageId(HomeAddress home) {
        this.home = home;
    }

    /** {@code <64 hexadecimal digits@host>} */
    String of(String key) {
        var digest = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
        return "<" + HexFormat.of().formatHex(digest) + "@" + home.host() + ">";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
