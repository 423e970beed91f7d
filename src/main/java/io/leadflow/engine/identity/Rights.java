package io.leadflow.engine.identity;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import io.leadflow.security.Group;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What each group may do in the engine: as little as its work needs. */
final class Rights {

    private static final String LEADS = "lead-lifecycle";
    private static final String EVERY = "*";

    private Rights() {}

    /** A right of one group on one resource of the engine, or on every one of its kind. */
    record Right(String group, Resource resource, String id, List<Permission> permissions) {}

    static List<Right> all() {
        return Stream.of(
                        Group.PARTNER.stream().flatMap(Rights::ofPartner),
                        Group.VENDOR.stream().flatMap(Rights::ofVendorStaff),
                        ofLeadSource(Group.LEAD_SOURCE),
                        ofProcessOwner(Group.PROCESS_OWNER),
                        ofAdministrator(Group.ADMINISTRATOR))
                .flatMap(rights -> rights)
                .toList();
    }

    private static Stream<Right> ofPartner(String group) {
        return Stream.of(
                right(group, APPLICATION, "tasklist", ACCESS),
                right(
                        group,
                        PROCESS_DEFINITION,
                        LEADS,
                        READ,
                        CREATE_INSTANCE,
                        READ_INSTANCE,
                        READ_TASK,
                        TASK_WORK,
                        TASK_ASSIGN),
                right(group, PROCESS_INSTANCE, EVERY, CREATE));
    }

    private static Stream<Right> ofVendorStaff(String group) {
        return Stream.of(
                right(group, APPLICATION, "tasklist", ACCESS),
                right(group, PROCESS_DEFINITION, LEADS, READ, CREATE_INSTANCE),
                right(group, PROCESS_INSTANCE, EVERY, CREATE));
    }

    private static Stream<Right> ofLeadSource(String group) {
        return Stream.of(
                right(group, PROCESS_DEFINITION, LEADS, READ, CREATE_INSTANCE),
                right(group, PROCESS_INSTANCE, EVERY, CREATE));
    }

    private static Stream<Right> ofProcessOwner(String group) {
        return Stream.of(
                right(group, APPLICATION, "cockpit", ACCESS),
                right(
                        group,
                        PROCESS_DEFINITION,
                        EVERY,
                        READ,
                        READ_INSTANCE,
                        READ_TASK,
                        READ_HISTORY,
                        RETRY_JOB,
                        SUSPEND,
                        SUSPEND_INSTANCE),
                right(group, DECISION_DEFINITION, EVERY, READ, Permissions.READ_HISTORY),
                right(group, DEPLOYMENT, EVERY, READ));
    }

    private static Stream<Right> ofAdministrator(String group) {
        return Arrays.stream(Resources.values()).map(resource -> right(group, resource, EVERY, ALL));
    }

    private static Right right(String group, Resource resource, String id, Permission... permissions) {
        return new Right(group, resource, id, List.of(permissions));
    }
}
