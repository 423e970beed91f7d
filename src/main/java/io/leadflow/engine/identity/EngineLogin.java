package io.leadflow.engine.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadflow.security.Accounts;
import io.leadflow.security.PasswordGuesses;
import io.leadflow.security.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.token.Sha512DigestUtils;
import org.springframework.stereotype.Component;

/** Logs people in with the engine's users, groups and tenants. */
@Component
class EngineLogin implements AuthenticationProvider, Accounts {

    private final IdentityService identities;
    private final PasswordGuesses guesses;
    private final RecentLogIns recent = new RecentLogIns();
    private final Cache<String, String> names = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    EngineLogin(IdentityService identities, PasswordGuesses guesses) {
        this.identities = identities;
        this.guesses = guesses;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        SignedIn person = guesses.admit(attempt, () -> logIn(attempt));
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.groups().stream()
                        .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                        .toList());
    }

    private SignedIn logIn(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        User user = user(attempt.getName()).orElseThrow(EngineLogin::refused);
        return recent.get(user, password, () -> logIn(user, password));
    }

    private SignedIn logIn(User user, String password) {
        if (!identities.checkPassword(user.getId(), password)) {
            throw refused();
        }
        return signedIn(user);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Unknown user or wrong password");
    }

    @Override
    public Optional<SignedIn> present(String userId) {
        return user(userId).map(this::signedIn);
    }

    @Override
    public String nameOf(String userId) {
        return names.get(userId, id -> user(id).map(EngineLogin::nameOf).orElse(id));
    }

    private Optional<User> user(String userId) {
        return Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult());
    }

    private SignedIn signedIn(User user) {
        List<String> groups =
                identities.createGroupQuery().groupMember(user.getId()).orderByGroupId().asc().list().stream()
                        .map(group -> group.getId())
                        .toList();
        Optional<Tenant> organisation =
                identities.createTenantQuery().userMember(user.getId()).orderByTenantId().asc().list().stream()
                        .findFirst();
        return new SignedIn(
                user.getId(),
                nameOf(user),
                groups,
                organisation.map(Tenant::getId).orElse(null),
                organisation.map(EngineLogin::nameOf).orElse(null),
                passwordMark(user));
    }

    /** Of what the database keeps of the password, which is salted and hashed, a hash once more. */
    private static String passwordMark(User user) {
        return Sha512DigestUtils.shaHex(String.valueOf(user.getPassword())).substring(0, 16);
    }

    private static String nameOf(User user) {
        return (user.getFirstName() + " " + user.getLastName()).strip();
    }

    private static String nameOf(Tenant organisation) {
        return organisation.getName() == null ? organisation.getId() : organisation.getName();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
