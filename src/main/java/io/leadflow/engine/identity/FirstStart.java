package io.leadflow.engine.identity;

import io.leadflow.engine.OneNodeAtATime;
import io.leadflow.engine.identity.Rights.Right;
import io.leadflow.security.Group;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees at every start that the groups, their rights and the task filters are as this version needs them. */
@Component
class FirstStart {

    private final Organisations organisations;
    private final AuthorizationService authorizations;
    private final TaskFilters filters;
    private final OneNodeAtATime turn;

    FirstStart(
            Organisations organisations,
            AuthorizationService authorizations,
            TaskFilters filters,
            OneNodeAtATime turn) {
        this.organisations = organisations;
        this.authorizations = authorizations;
        this.filters = filters;
        this.turn = turn;
    }

    @Order(0)
    @Transactional
    @EventListener(ApplicationStartedEvent.class)
    void prepare() {
        turn.await();
        enterGroups();
        Stream.concat(Rights.all().stream(), rightsToFilters()).forEach(this::grant);
    }

    private void enterGroups() {
        Set<String> missing = new HashSet<>(Group.ALL);
        organisations.groups().forEach(missing::remove);
        missing.forEach(group -> organisations.enterGroup(group, group));
    }

    private Stream<Right> rightsToFilters() {
        return filters.present().stream()
                .flatMap(filter -> Group.PARTNER.stream()
                        .map(group -> new Right(group, Resources.FILTER, filter, List.of(Permissions.READ))));
    }

    private void grant(Right right) {
        Authorization known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(right.group())
                .resourceType(right.resource())
                .resourceId(right.id())
                .singleResult();
        Authorization grant =
                known == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : known;
        grant.setGroupId(right.group());
        grant.setResource(right.resource());
        grant.setResourceId(right.id());
        grant.setPermissions(right.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }
}
