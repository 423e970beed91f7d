package io.leadflow.engine.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadflow.security.Accounts;
import io.leadflow.security.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Logs people in with the engine's users, groups and tenants. */
@Component
class EngineLogin implements AuthenticationProvider, Accounts {

    private final IdentityService identities;
    private final RecentLogIns recent = new RecentLogIns();
    private final Cache<String, String> names = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    EngineLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        User user = user(userId).orElseThrow(() -> new BadCredentialsException("Unknown user or wrong password"));
        SignedIn person = recent.get(user, password, () -> logIn(user, password));
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.groups().stream()
                        .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                        .toList());
    }

    private SignedIn logIn(User user, String password) {
        if (!isRight(user.getId(), password)) {
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        return signedIn(user);
    }

    private boolean isRight(String userId, String password) {
        try {
            return identities.checkPassword(userId, password);
        } catch (AuthenticationException locked) {
            return false;
        }
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
                organisation.map(EngineLogin::nameOf).orElse(null));
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
