package io.leadflow.process;

import io.leadflow.lead.LeadHistory;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who drives the engine at this moment, as the engine itself authenticated them; a job is driven by the process. */
@Component
public class Actor {

    /** The public partner directory, through which customers send inquiries; it may do what any lead source may. */
    static final SignedIn DIRECTORY =
            new SignedIn(LeadHistory.DIRECTORY, "Partner directory", List.of(Group.LEAD_SOURCE), null);

    private final IdentityService identities;

    Actor(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    public String id() {
        return authentication().map(Authentication::getUserId).orElse(LeadHistory.PROCESS);
    }

    /** Whether a customer is at work, by way of the directory. */
    public boolean isDirectory() {
        return id().equals(DIRECTORY.userId());
    }

    /** The partner that this person works for. */
    public Optional<String> organisation() {
        return authentication().map(Authentication::getTenantIds).orElse(List.of()).stream()
                .findFirst();
    }

    /** Whether this person works for the vendor. */
    public boolean isVendorStaff() {
        return authentication().map(Authentication::getGroupIds).orElse(List.of()).stream()
                .anyMatch(group -> group.startsWith("vendor-"));
    }

    public Optional<String> email() {
        User user = identities.createUserQuery().userId(id()).singleResult();
        return Optional.ofNullable(user).map(User::getEmail);
    }

    /** Drives the engine in the name of a person, with their rights and no others. */
    <T> T as(SignedIn person, Supplier<T> work) {
        List<String> tenants = person.organisation() == null ? List.of() : List.of(person.organisation());
        identities.setAuthentication(person.userId(), person.groups(), tenants);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Drives the engine in the name of the process, whoever has set off what it does now. */
    public <T> T asProcess(Supplier<T> work) {
        Authentication present = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            identities.setAuthentication(present);
        }
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null);
    }
}
