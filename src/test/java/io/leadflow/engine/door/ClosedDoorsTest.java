package io.leadflow.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.Stage;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way around the model's listeners that the engine offers, tried at both of its interfaces. */
@LeadflowTest
class ClosedDoorsTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | task/{task}/bpmnError                   | {"errorCode": "any"}
            POST   | task/{task}/bpmnEscalation              | {"escalationCode": "any"}
            POST   | task/{task}/resolve                     | {"variables": {"decision": {"value": "ACCEPT"}}}
            POST   | task/{task}/delegate                    | {"userId": "contoso-admin"}
            POST   | task/{task}/assignee                    | {"userId": "contoso-admin"}
            POST   | task/{task}/claim                       | {"userId": "contoso-admin"}
            POST   | task/{task}/identity-links              | {"userId": "contoso-admin", "type": "candidate"}
            POST   | task/{task}/comment/create              | {"message": "hello"}
            PUT    | task/{task}                             | {"name": "Mine"}
            DELETE | task/{task}                             |
            POST   | task/create                             | {"name": "Mine"}
            PUT    | task/{task}/variables/decision          | {"value": "ACCEPT"}
            POST   | task/{task}/variables                   | {"modifications": {"decision": {"value": "ACCEPT"}}}
            GET    | task/{task}/variables                   |
            PUT    | task/{task}/localVariables/decision     | {"value": "ACCEPT"}
            POST   | task/{task}/localVariables              | {"modifications": {"decision": {"value": "ACCEPT"}}}
            POST   | task/{task}/complete                    | {"variables": {}, "skipCustomListeners": true}
            GET    | process-instance                        |
            GET    | process-instance/{instance}             |
            GET    | process-instance/{instance}/variables   |
            PUT    | process-instance/{instance}/variables/a | {"value": 1}
            POST   | process-instance/{instance}/modification | {"instructions": []}
            DELETE | process-instance/{instance}             |
            PUT    | process-instance/{instance}/suspended   | {"suspended": true}
            POST   | process-instance/delete                 | {"processInstanceIds": ["{instance}"]}
            POST   | execution/{instance}/signal             | {}
            PUT    | execution/{instance}/localVariables/a   | {"value": 1}
            POST   | message                                 | {"messageName": "leadflow.ownDeal"}
            POST   | message                                 | {"messageName": "leadflow.inquiryWithdrawn"}
            POST   | execution/{instance}/messageSubscriptions/leadflow.inquiryWithdrawn/trigger | {}
            POST   | signal                                  | {"name": "any"}
            POST   | condition                               | {"variables": {}}
            POST   | modification/execute                    | {"processInstanceIds": ["{instance}"]}
            POST   | migration/execute                       | {}
            POST   | process-definition/{definition}/restart | {"processInstanceIds": ["{instance}"]}
            GET    | variable-instance                       |
            GET    | history/process-instance                |
            GET    | history/task                            |
            GET    | job                                     |
            POST   | job/{job}/execute                       |
            PUT    | job/{job}/duedate                       | {"duedate": null}
            PUT    | job/{job}/retries                       | {"retries": 0}
            POST   | external-task/fetchAndLock              | {"workerId": "a", "maxTasks": 1}
            POST   | deployment/create                       | {}
            GET    | deployment                              |
            POST   | filter/create                           | {"name": "Mine", "resourceType": "Task"}
            GET    | user                                    |
            GET    | user/contoso-admin/profile              |
            PUT    | user/contoso-referrals/credentials      | {"password": "other"}
            POST   | identity/verify                         | {"username": "admin", "password": "demo"}
            GET    | authorization                           |
            POST   | authorization/create                    | {"type": 1, "userId": "contoso-referrals"}
            GET    | tenant                                  |
            POST   | task                                    | {"assigneeExpression": "${x}"}
            POST   | process-definition/key/response-policy/start | {}
            POST   | process-definition/key/lead-lifecycle/start | {"startInstructions": [{"type": "startBeforeActivity", "activityId": "userTask_closeDeal"}]}
            POST   | process-definition/key/lead-lifecycle/start | {"variables": {}, "skipCustomListeners": true}
            POST   | process-definition/key/lead-lifecycle/start | {"variables": {}, "skipIoMappings": true}
            POST   | decision-definition/key/response-policy/evaluate | {"variables": {}}
            """)
    void a_partner_passes_by_no_listener(String method, String path, String body) {
        refuses("contoso-referrals", method, path, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | process-definition/key/lead-lifecycle/start | {"variables": {}, "startInstructions": []}
            POST | process-definition/key/lead-lifecycle/start | {"variables": {}, "skipCustomListeners": true}
            POST | process-definition/key/lead-lifecycle/start | {"variables": {}, "skipIoMappings": true}
            POST | process-definition/key/lead-lifecycle/start | {"variables": {}, "caseInstanceId": "a"}
            POST | process-definition/{definition}/start       | {"variables": {}}
            GET  | process-definition                          |
            GET  | process-definition/key/lead-lifecycle/xml   |
            GET  | process-instance                            |
            GET  | task                                        |
            POST | task                                        | {}
            GET  | task/{task}                                 |
            GET  | task/{task}/form-variables                  |
            POST | task/{task}/complete                        | {"variables": {}}
            POST | task/{task}/submit-form                     | {"variables": {}}
            POST | task/{task}/claim                           | {"userId": "source"}
            GET  | history/process-instance                    |
            GET  | filter                                      |
            GET  | user/source/profile                         |
            POST | message                                     | {"messageName": "leadflow.ownDeal"}
            """)
    void a_lead_source_starts_leads_at_the_start_and_that_is_all(String method, String path, String body) {
        refuses("source", method, path, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | task                        |
            POST | task                        | {}
            GET  | task/{task}                 |
            GET  | task/{task}/form-variables  |
            POST | task/{task}/claim           | {"userId": "seller"}
            POST | task/{task}/complete        | {"variables": {"decision": {"value": "ACCEPT"}}}
            POST | task/{task}/submit-form     | {"variables": {"decision": {"value": "ACCEPT"}}}
            GET  | process-instance/{instance} |
            GET  | history/process-instance    |
            """)
    void vendor_staff_neither_read_nor_answer_tasks(String method, String path, String body) {
        refuses("seller", method, path, body);
        refuses("marketing", method, path, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | deployment/create                        | {}
            DELETE | deployment/any                           |
            DELETE | process-instance/{instance}              |
            POST   | process-instance/delete                  | {"processInstanceIds": ["{instance}"]}
            POST   | process-instance/{instance}/modification | {"instructions": []}
            PUT    | process-instance/{instance}/variables/a  | {"value": 1}
            POST   | process-instance/{instance}/variables    | {"modifications": {"a": {"value": 1}}}
            PUT    | job/{job}/duedate                        | {"duedate": null}
            POST   | job/{job}/execute                        |
            DELETE | job/{job}                                |
            POST   | task/{task}/complete                     | {"variables": {}}
            POST   | task/{task}/bpmnError                    | {"errorCode": "any"}
            POST   | task/{task}/assignee                     | {"userId": "owner"}
            GET    | task/{task}/form-variables               |
            POST   | message                                  | {"messageName": "any"}
            POST   | migration/execute                        | {}
            POST   | history/cleanup                          | {}
            POST   | history/process-instance/delete          | {"historicProcessInstanceIds": ["{instance}"]}
            DELETE | history/process-instance/{instance}      |
            POST   | history/process-instance/set-removal-time | {}
            DELETE | process-definition/{definition}          |
            PUT    | process-definition/{definition}/history-time-to-live | {"historyTimeToLive": 1}
            POST   | decision-definition/key/response-policy/evaluate | {"variables": {}}
            POST   | process-definition/key/lead-lifecycle/start | {"variables": {}}
            GET    | user                                     |
            GET    | group                                    |
            GET    | authorization                            |
            POST   | user/create                              | {}
            POST   | process-instance                         | {"orQueries": [{"nameExpression": "${x}"}]}
            """)
    void a_process_owner_changes_no_lead_and_no_model(String method, String path, String body) {
        refuses("owner", method, path, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | task/{task}/bpmnError                    | {"errorCode": "any"}
            POST   | task/{task}/bpmnEscalation               | {"escalationCode": "any"}
            POST   | task/{task}/resolve                      | {}
            PUT    | task/{task}/variables/a                  | {"value": 1}
            PUT    | process-instance/{instance}/variables/a  | {"value": 1}
            POST   | process-instance/{instance}/modification | {"instructions": []}
            DELETE | process-instance/{instance}              |
            PUT    | job/{job}/duedate                        | {"duedate": null}
            POST   | message                                  | {"messageName": "any"}
            POST   | history/cleanup                          | {}
            """)
    void an_administrator_goes_around_no_listener_either(String method, String path, String body) {
        refuses("admin", method, path, body);
    }

    private void refuses(String user, String method, String path, String body) {
        UUID lead = leads.received();
        Task task = leads.openTask(lead);
        for (Entrance entrance : Entrance.values()) {
            Rest.Answer answer = entrance.call(rest, user, method, of(lead, task, path), of(lead, task, body));
            assertThat(answer.status()).as(entrance + ": " + answer.text()).isEqualTo(403);
            assertThat(answer.message()).endsWith("closed to you.");
        }
        assertThat(leads.lead(lead).stage()).isEqualTo(Stage.RECEIVED);
        assertThat(leads.openTask(lead).getAssignee()).isNull();
    }

    private String of(UUID lead, Task task, String text) {
        return text == null
                ? null
                : text.replace("{task}", task.getId())
                        .replace("{instance}", task.getProcessInstanceId())
                        .replace("{definition}", task.getProcessDefinitionId())
                        .replace(
                                "{job}",
                                jobs.the(lead, "timerEvent_responseOverdue").getId());
    }
}
