package io.leadflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Mails;
import io.leadflow.lead.HistoryEntry;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import io.leadflow.lead.Outcome;
import io.leadflow.notification.MailNotSent;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadflowTest
class HistoryCleanUpTest {

    private static final List<String> TABLES = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_op_log",
            "act_hi_incident",
            "act_hi_job_log",
            "act_hi_comment",
            "act_hi_attachment",
            "act_ge_bytearray");

    @Autowired
    TaskService tasks;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    LeadHistory history;

    @Autowired
    HistoryService engineHistory;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryTimeToLive timeToLive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void the_engine_forgets_an_archived_lead_in_time_and_the_lead_tables_keep_everything() {
        UUID lead = leads.accepted();
        leaveSomethingInEachTable(lead);
        jobs.run(lead, "serviceTask_notifyPartner");
        jobs.run(lead, "serviceTask_notifyCustomerOfReceipt");
        leads.answer(lead, Map.of("outcome", "WON"));
        jobs.run(lead, "serviceTask_notifyVendor");
        String instance = engineHistory
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(lead.toString())
                .singleResult()
                .getId();

        jobs.travelTo(clock.instant().plus(Duration.ofDays(179)));
        cleanUp();
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(rowsOf(instance, table)).isPositive());

        jobs.travelTo(clock.instant().plus(Duration.ofDays(2)));
        cleanUp();
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(rowsOf(instance, table)).isZero());
        assertThat(leads.lead(lead).outcome()).isEqualTo(Outcome.WON);
        assertThat(history.of(lead))
                .extracting(HistoryEntry::occasion)
                .containsExactly(Occasion.RECEIVED, Occasion.ACCEPTED, Occasion.WON);
    }

    @Test
    void a_changed_setting_reaches_models_that_are_deployed_already() {
        String model = lifecycle().getId();
        repository.updateProcessDefinitionHistoryTimeToLive(model, 7);

        timeToLive.apply();

        assertThat(lifecycle().getHistoryTimeToLive()).isEqualTo(180);
    }

    /** What an owner may write down, and what a step leaves that fails to its last attempt. */
    private void leaveSomethingInEachTable(UUID lead) {
        String task = leads.openTask(lead).getId();
        String instance = jobs.the(lead, "serviceTask_notifyPartner").getProcessInstanceId();
        tasks.createComment(task, instance, "Called twice, nobody there");
        tasks.createAttachment("text", task, instance, "Notes", "of the call", new ByteArrayInputStream(new byte[3]));
        Mails.serverDown();
        try {
            for (int attempt = 1; attempt <= 10; attempt++) {
                assertThatThrownBy(() -> jobs.run(lead, "serviceTask_notifyPartner"))
                        .isInstanceOf(MailNotSent.class);
            }
        } finally {
            Mails.serverUp();
        }
    }

    private ProcessDefinition lifecycle() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("lead-lifecycle")
                .latestVersion()
                .singleResult();
    }

    /** Batch after batch, for leads of other tests are as old. */
    private void cleanUp() {
        String job = engineHistory.cleanUpHistoryAsync(true).getId();
        long before;
        do {
            before = rows();
            management.executeJob(job);
        } while (rows() < before);
    }

    private long rows() {
        return TABLES.stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private long rowsOf(String instance, String table) {
        return jdbc.sql("select count(*) from " + table + " where root_proc_inst_id_ = :instance")
                .param("instance", instance)
                .query(Long.class)
                .single();
    }
}
