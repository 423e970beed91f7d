package io.leadflow.engine.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadflow.security.SignedIn;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Remembers for some seconds which password was right for a user as they are now: a system sends it with each request, and
 * each would cost five queries. A changed password or a removed user counts at once, another group after those seconds.
 */
class RecentLogIns {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final byte[] salt = KeyGenerators.secureRandom(32).generateKey();
    private final Cache<String, SignedIn> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    /** @param logIn throws when user and password are not right; nothing is remembered then */
    SignedIn get(User user, String password, Supplier<SignedIn> logIn) {
        return known.get(fingerprint(user, password), unknown -> logIn.get());
    }

    /** Tells user, their present state and password from all others without keeping the password. */
    private String fingerprint(User user, String password) {
        String present = user.getId() + "\n" + ((HasDbRevision) user).getRevision() + "\n" + user.getPassword() + "\n";
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(present.getBytes(UTF_8));
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
