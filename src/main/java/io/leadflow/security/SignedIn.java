package io.leadflow.security;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person or system that is logged in.
 *
 * @param groups from {@link Group}
 * @param organisation the id of the partner it works for, or {@code null}
 * @param organisationName how people call that partner
 * @param passwordMark another one after each change of the password, which ends the sessions begun with the old one
 */
public record SignedIn(
        String userId,
        String displayName,
        List<String> groups,
        String organisation,
        String organisationName,
        String passwordMark)
        implements AuthenticatedPrincipal, Serializable {

    /** Someone whose organisation is known by its id alone. */
    public SignedIn(String userId, String displayName, List<String> groups, String organisation) {
        this(userId, displayName, groups, organisation, organisation);
    }

    /** Someone who came without a password. */
    public SignedIn(
            String userId, String displayName, List<String> groups, String organisation, String organisationName) {
        this(userId, displayName, groups, organisation, organisationName, null);
    }

    @Override
    public String getName() {
        return userId;
    }

    public boolean isOneOf(List<String> anyGroup) {
        return groups.stream().anyMatch(anyGroup::contains);
    }

    public boolean is(String group) {
        return groups.contains(group);
    }
}
