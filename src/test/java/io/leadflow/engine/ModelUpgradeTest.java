package io.leadflow.engine;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.Outcome;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Open leads when the model changes: {@code models/lead-lifecycle-N.bpmn} are its versions so far, the last is in force. */
@LeadflowTest
@Tag("alone")
class ModelUpgradeTest {

    private static final int LATEST = 4;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    OpenLeads openLeads;

    @Autowired
    Leads leads;

    @Autowired
    LeadBoard board;

    @Autowired
    Jobs jobs;

    @AfterEach
    void deployThePresentModel() {
        deploy(LATEST);
    }

    @Test
    void the_last_of_the_kept_versions_is_the_one_in_force() throws Exception {
        assertThat(getClass().getResourceAsStream("/models/lead-lifecycle-" + LATEST + ".bpmn"))
                .hasSameContentAs(getClass().getResourceAsStream("/processes/lead-lifecycle.bpmn"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_lead_of_an_older_version_ends_on_it_while_new_leads_take_the_next(int version) {
        deploy(version);
        UUID old = leads.received(Leads.orderWith("contactRequested", true));
        deploy(version + 1);
        UUID fresh = leads.received();

        assertThat(definition(old).getId()).isNotEqualTo(definition(fresh).getId());
        win(old);
        win(fresh);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void open_leads_are_moved_one_version_on_where_they_stand_and_keep_their_deadlines(int version) {
        deploy(version);
        UUID received = leads.received(Leads.orderWith("contactRequested", true));
        UUID accepted = leads.accepted();
        jobs.travelTo(new Date().toInstant().plusSeconds(3_600)); // a timer made anew would be due later
        Map<String, Date> deadlines = deadlines(received);
        deploy(version + 1);

        openLeads.move();
        finishBatches();

        String present = present().getId();
        assertThat(List.of(definition(received).getId(), definition(accepted).getId()))
                .containsOnly(present);
        assertThat(deadlines(received)).isEqualTo(deadlines).containsKey("timerEvent_responseOverdue");
        win(received);
        assertThat(leads.answer(accepted, Map.of("outcome", "WON")).status()).isEqualTo(204);
        assertThat(board.lead(accepted).outcome()).isEqualTo(Outcome.WON);
    }

    @Test
    void a_moved_lead_still_expires() {
        deploy(1);
        UUID lead = leads.received();
        deploy(LATEST);
        openLeads.move();
        finishBatches();

        jobs.runWhenDue(lead, "timerEvent_responseOverdue");

        assertThat(board.lead(lead).outcome()).isEqualTo(Outcome.EXPIRED);
    }

    private void win(UUID lead) {
        assertThat(leads.answer(lead, leads.acceptance()).status()).isEqualTo(204);
        assertThat(leads.answer(lead, Map.of("outcome", "WON")).status()).isEqualTo(204);
        assertThat(board.lead(lead).outcome()).isEqualTo(Outcome.WON);
    }

    private void deploy(int version) {
        DeploymentBuilder deployment = repository.createDeployment().name("version " + version);
        deployment.addInputStream(
                "processes/lead-lifecycle.bpmn",
                getClass().getResourceAsStream("/models/lead-lifecycle-" + version + ".bpmn"));
        List.of("submit-lead", "respond-to-lead", "close-deal")
                .forEach(form -> deployment.addClasspathResource("forms/" + form + ".form"));
        deployment.deploy();
    }

    /** As the job executor does it. */
    private void finishBatches() {
        while (management.createBatchQuery().count() > 0) {
            management.createJobQuery().executable().list().stream()
                    .filter(job -> job.getProcessInstanceId() == null)
                    .map(Job::getId)
                    .forEach(jobs::run);
        }
    }

    private Map<String, Date> deadlines(UUID lead) {
        return management.createJobQuery().processInstanceId(instance(lead).getId()).timers().list().stream()
                .collect(toMap(this::element, Job::getDuedate));
    }

    private String element(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private ProcessDefinition definition(UUID lead) {
        return repository.getProcessDefinition(instance(lead).getProcessDefinitionId());
    }

    private ProcessDefinition present() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("lead-lifecycle")
                .latestVersion()
                .singleResult();
    }

    private ProcessInstance instance(UUID lead) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.toString())
                .singleResult();
    }
}
