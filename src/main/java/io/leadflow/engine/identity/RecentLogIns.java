package io.leadflow.engine.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadflow.security.SignedIn;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Remembers for some seconds which user and password were right. A system sends its password with each request, and each
 * would cost five queries; a right that is withdrawn lasts as long as this remembers.
 */
class RecentLogIns {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final byte[] salt = KeyGenerators.secureRandom(32).generateKey();
    private final Cache<String, SignedIn> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    /** @param logIn throws when user and password are not right; nothing is remembered then */
    SignedIn get(String userId, String password, Supplier<SignedIn> logIn) {
        return known.get(fingerprint(userId, password), unknown -> logIn.get());
    }

    /** Tells user and password from all others without keeping the password. */
    private String fingerprint(String userId, String password) {
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(userId.getBytes(UTF_8));
        digest.update((byte) 0);
        return new String(Hex.encode(digest.digest(password.getBytes(UTF_8))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
