package io.leadflow.engine.door;

import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who calls, and whose leads they may see, before the engine itself knows it. */
final class Seeing {

    private Seeing() {}

    static boolean mayCallerSee(String tenantId) {
        SignedIn caller = caller();
        return caller.isOneOf(List.of(Group.PROCESS_OWNER, Group.ADMINISTRATOR))
                || tenantId != null && tenantId.equals(caller.organisation());
    }

    static SignedIn caller() {
        return (SignedIn) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
    }
}
