package io.leadflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.HistoryEntry;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import io.leadflow.lead.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadflowTest
class HistoryCleanUpTest {

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
        assertThat(rowsOf(instance, "act_hi_actinst")).isPositive();

        jobs.travelTo(clock.instant().plus(Duration.ofDays(2)));
        cleanUp();
        assertThat(rowsOf(instance, "act_hi_procinst")).isZero();
        assertThat(rowsOf(instance, "act_hi_actinst")).isZero();
        assertThat(rowsOf(instance, "act_hi_taskinst")).isZero();
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

    private ProcessDefinition lifecycle() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("lead-lifecycle")
                .latestVersion()
                .singleResult();
    }

    private void cleanUp() {
        String job = engineHistory.cleanUpHistoryAsync(true).getId();
        for (int batch = 0; batch < 5; batch++) {
            management.executeJob(job);
        }
    }

    private long rowsOf(String instance, String table) {
        return jdbc.sql("select count(*) from " + table + " where root_proc_inst_id_ = :instance")
                .param("instance", instance)
                .query(Long.class)
                .single();
    }
}
