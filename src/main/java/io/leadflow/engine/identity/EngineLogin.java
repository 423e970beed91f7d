package io.leadflow.engine.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadflow.security.SignedIn;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Logs people in with the engine's users, groups and tenants. A system sends its password with each request: one that
 * was right is taken as right for some seconds, which saves five queries a request and delays a withdrawn right as long.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final Duration TRUSTED = Duration.ofSeconds(30);

    private final IdentityService identities;
    private final byte[] salt = KeyGenerators.secureRandom(32).generateKey();
    private final Cache<String, SignedIn> recent =
            Caffeine.newBuilder().expireAfterWrite(TRUSTED).maximumSize(10_000).build();

    EngineLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        SignedIn person = recent.get(fingerprint(userId, password), unknown -> logIn(userId, password));
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.groups().stream()
                        .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                        .toList());
    }

    private SignedIn logIn(String userId, String password) {
        if (!isRight(userId, password)) {
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        return signedIn(userId);
    }

    /** Tells user and password from all others without keeping the password. */
    private String fingerprint(String userId, String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(userId.getBytes(UTF_8));
            digest.update((byte) 0);
            return new String(Hex.encode(digest.digest(password.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isRight(String userId, String password) {
        try {
            return identities.checkPassword(userId, password);
        } catch (AuthenticationException locked) {
            return false;
        }
    }

    private SignedIn signedIn(String userId) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        List<String> groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(group -> group.getId())
                .toList();
        String organisation = identities.createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .findFirst()
                .orElse(null);
        String name = (user.getFirstName() + " " + user.getLastName()).strip();
        return new SignedIn(userId, name, groups, organisation);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
