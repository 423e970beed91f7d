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
 */
public record SignedIn(
        String userId, String displayName, List<String> groups, String organisation, String organisationName)
        implements AuthenticatedPrincipal, Serializable {

    /** Someone whose organisation is known by its id alone. */
    public SignedIn(String userId, String displayName, List<String> groups, String organisation) {
        this(userId, displayName, groups, organisation, organisation);
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
