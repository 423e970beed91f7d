package io.leadflow.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Enters organisations and people; an organisation is a tenant of the engine. */
@Component
public class Organisations {

    private final IdentityService identities;

    Organisations(IdentityService identities) {
        this.identities = identities;
    }

    /** A person to enter; {@code organisation} is {@code null} for the vendor's side. */
    public record NewUser(
            String id,
            String firstName,
            String lastName,
            String email,
            String password,
            String group,
            String organisation) {}

    public void enterOrganisation(String id, String name) {
        Tenant tenant = identities.newTenant(id);
        tenant.setName(name);
        identities.saveTenant(tenant);
    }

    public void enter(NewUser person) {
        User user = identities.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.email());
        user.setPassword(person.password());
        identities.saveUser(user);
        identities.createMembership(person.id(), person.group());
        if (person.organisation() != null) {
            identities.createTenantUserMembership(person.organisation(), person.id());
        }
    }

    public boolean isEmpty() {
        return identities.createUserQuery().count() == 0;
    }

    List<String> groups() {
        return identities.createGroupQuery().list().stream()
                .map(group -> group.getId())
                .toList();
    }

    void enterGroup(String id, String name) {
        var group = identities.newGroup(id);
        group.setName(name);
        group.setType("WORKFLOW");
        identities.saveGroup(group);
    }
}
