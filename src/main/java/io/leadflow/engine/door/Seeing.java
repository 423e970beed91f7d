package io.leadflow.engine.door;

import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The engine as the caller sees it, before the engine itself knows who calls. */
@Component
class Seeing {

    private final IdentityService identities;

    Seeing(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    <T> T asCaller(Supplier<T> look) {
        SignedIn caller = caller();
        identities.setAuthentication(caller.userId(), caller.groups(), tenants(caller));
        try {
            return look.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    boolean mayCallerSee(String tenantId) {
        SignedIn caller = caller();
        return caller.isOneOf(List.of(Group.PROCESS_OWNER, Group.ADMINISTRATOR))
                || tenantId != null && tenants(caller).contains(tenantId);
    }

    private static List<String> tenants(SignedIn caller) {
        return caller.organisation() == null ? List.of() : List.of(caller.organisation());
    }

    static SignedIn caller() {
        return (SignedIn) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
    }
}
