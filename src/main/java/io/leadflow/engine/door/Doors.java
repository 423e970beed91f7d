package io.leadflow.engine.door;

import io.leadflow.security.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The doors of the engine's REST interface that are open, by group; every other one is closed. Needed because the
 * listeners of the model are not the only way to change an instance: an error thrown into a task, a written variable or
 * a start in the middle would all pass them by.
 *
 * <p>One line is one door: method, path below {@code /engine-rest} or {@code /camunda/api/engine/engine/default}, and
 * the only fields that its body may have. {@code {self}} and {@code =} stand for the caller's own user id, {@code *} for
 * any field and {@code query} for any but an expression. A {@code {task}} must be one that the caller may see, a {@code
 * {definition}} the lead process as it is now.
 */
final class Doors {

    private static final List<Door> START = doors("""
            GET  process-definition
            GET  process-definition/count
            GET  process-definition/{id}
            GET  process-definition/{definition}/startForm
            GET  process-definition/{definition}/deployed-start-form
            GET  process-definition/{definition}/form-variables
            GET  process-definition/key/lead-lifecycle
            GET  process-definition/key/lead-lifecycle/startForm
            GET  process-definition/key/lead-lifecycle/deployed-start-form
            POST process-definition/key/lead-lifecycle/start       variables businessKey withVariablesInReturn
            POST process-definition/key/lead-lifecycle/submit-form variables businessKey
            POST process-definition/{definition}/start             variables businessKey withVariablesInReturn
            POST process-definition/{definition}/submit-form       variables businessKey
            """);

    private static final List<Door> TASKLIST = doors("""
            GET  filter
            GET  filter/count
            GET  filter/{id}
            GET  filter/{id}/count
            POST filter/{id}/count  query
            GET  filter/{id}/list
            POST filter/{id}/list   query
            OPTIONS filter
            OPTIONS filter/{id}
            GET  user/{self}/profile
            GET  group
            GET  authorization/check
            GET  webapp/engine/engine
            GET  webapp/admin/auth/user/default
            GET  webapp/welcome/plugin/**
            GET  webapp/tasklist/plugin/**
            """);

    private static final List<Door> TASKS = doors("""
            GET  task
            POST task               query
            GET  task/count
            POST task/count         query
            GET  task/{task}
            GET  task/{task}/form
            GET  task/{task}/deployed-form
            GET  task/{task}/form-variables
            GET  task/{task}/identity-links
            GET  task/{task}/comment
            GET  task/{task}/attachment
            POST task/{task}/claim       userId=
            POST task/{task}/unclaim
            POST task/{task}/complete    variables withVariablesInReturn
            POST task/{task}/submit-form variables withVariablesInReturn
            GET  process-definition/{id}/xml
            """);

    private static final List<Door> LEAD_SOURCE = doors("""
            POST process-definition/key/lead-lifecycle/start variables businessKey withVariablesInReturn
            """);

    /** All that Cockpit shows, but no people and nothing of what a lead's form shows. */
    private static final List<Door> COCKPIT = doors("""
            GET  webapp/engine/engine
            GET  webapp/admin/auth/user/default
            GET  webapp/welcome/plugin/**
            GET  webapp/cockpit/plugin/**
            POST webapp/cockpit/plugin/**          query
            GET  engine
            GET  version
            GET  user/{self}/profile
            GET  authorization/check
            GET  process-definition/**
            GET  decision-definition/**
            GET  decision-requirements-definition/**
            GET  case-definition/**
            GET  deployment/**
            GET  batch/**
            GET  process-instance/**
            POST process-instance                  query
            POST process-instance/count            query
            GET  execution/**
            POST execution                         query
            POST execution/count                   query
            GET  event-subscription/**
            GET  external-task/**
            POST external-task                     query
            POST external-task/count               query
            GET  incident/**
            GET  job/**
            POST job                               query
            POST job/count                         query
            GET  job-definition/**
            POST job-definition                    query
            POST job-definition/count              query
            GET  variable-instance/**
            POST variable-instance                 query
            POST variable-instance/count           query
            GET  task
            POST task                              query
            GET  task/count
            POST task/count                        query
            GET  task/{task}
            GET  task/{task}/identity-links
            GET  history/**
            POST history/process-instance          query
            POST history/process-instance/count    query
            POST history/activity-instance         query
            POST history/activity-instance/count   query
            POST history/task                      query
            POST history/task/count                query
            POST history/incident                  query
            POST history/incident/count            query
            POST history/job-log                   query
            POST history/job-log/count             query
            POST history/variable-instance         query
            POST history/variable-instance/count   query
            POST history/detail                    query
            POST history/detail/count              query
            POST history/external-task-log         query
            POST history/external-task-log/count   query
            PUT  job/{id}/retries                  retries dueDate
            PUT  job-definition/{id}/retries       retries dueDate
            POST job/retries                       jobIds jobQuery retries dueDate
            POST process-instance/job-retries      processInstances processInstanceQuery retries dueDate
            PUT  process-instance/{id}/suspended   suspended
            PUT  process-definition/{id}/suspended suspended includeProcessInstances executionDate
            PUT  job/{id}/suspended                suspended
            PUT  job-definition/{id}/suspended     suspended includeJobs executionDate
            """);

    /**
     * Reading is everything; writing is people, their rights, filters and deployments. What partners may do is open too:
     * an administrator could become one of them anyway.
     */
    private static final List<Door> ADMINISTRATION = doors("""
            GET    **
            OPTIONS **
            POST   user/create              profile credentials
            PUT    user/{id}/profile        *
            PUT    user/{id}/credentials    *
            POST   user/{id}/unlock
            DELETE user/{id}
            POST   group/create             *
            PUT    group/{id}               *
            DELETE group/{id}
            PUT    group/{id}/members/{user}
            DELETE group/{id}/members/{user}
            POST   tenant/create            *
            PUT    tenant/{id}              *
            DELETE tenant/{id}
            PUT    tenant/{id}/user-members/{user}
            DELETE tenant/{id}/user-members/{user}
            POST   authorization/create     *
            PUT    authorization/{id}       *
            DELETE authorization/{id}
            POST   filter/create            *
            PUT    filter/{id}              *
            DELETE filter/{id}
            POST   deployment/create        multipart
            """);

    private static final Map<String, List<Door>> BY_GROUP = Map.of(
            Group.REFERRALS_ADMIN, joined(START, TASKLIST, TASKS),
            Group.MPN_PARTNER_ADMIN, joined(START, TASKLIST, TASKS),
            Group.VENDOR_MARKETING, joined(START, TASKLIST),
            Group.VENDOR_SELLER, joined(START, TASKLIST),
            Group.LEAD_SOURCE, LEAD_SOURCE,
            Group.PROCESS_OWNER, COCKPIT,
            Group.ADMINISTRATOR, joined(START, TASKLIST, TASKS, COCKPIT, ADMINISTRATION));

    private Doors() {}

    /** The open door for a call of someone in {@code group}. */
    static Optional<Door> open(String group, Call call) {
        return BY_GROUP.getOrDefault(group, List.of()).stream()
                .filter(door -> door.leads(call))
                .findFirst();
    }

    private static List<Door> doors(String lines) {
        return lines.lines().map(Door::read).toList();
    }

    @SafeVarargs
    private static List<Door> joined(List<Door>... doors) {
        return Stream.of(doors).flatMap(List::stream).toList();
    }
}
