package io.leadflow.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Marks what the installation hands out, so that it knows it again when it comes back: readable, but not to be forged
 * or changed. The mark is the first half of an HMAC-SHA256.
 */
@Component
public class Seal {

    private static final int MARK = 16;

    private final SealKey key;

    Seal(SealKey key) {
        this.key = key;
    }

    /**
     * Text for an address or a form field.
     *
     * @param purpose what it is for; sealed for one purpose it opens for no other
     */
    public String seal(String purpose, byte[] content) {
        byte[] marked = ByteBuffer.allocate(MARK + content.length)
                .put(mark(purpose, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(marked);
    }

    /** What was sealed, or nothing when this never was. */
    public Optional<byte[]> open(String purpose, String text) {
        return decoded(text).filter(marked -> marked.length > MARK).flatMap(marked -> {
            byte[] content = Arrays.copyOfRange(marked, MARK, marked.length);
            boolean ours = MessageDigest.isEqual(mark(purpose, content), Arrays.copyOf(marked, MARK));
            return ours ? Optional.of(content) : Optional.empty();
        });
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mark(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            mac.update((purpose + ":").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), MARK);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
