package io.leadflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.CountedStatements;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Mails;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.management.Metrics;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jobs that are done together, and what a failure of one of them means to the others. */
@LeadflowTest
class JobsTogetherTest {

    private static final JobExecutor ACTIVE = new SpringJobExecutor() {
        @Override
        public boolean isActive() {
            return true;
        }
    };

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    CountedStatements statements;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Test
    void both_mails_of_a_lead_take_fewer_statements_than_one_after_the_other() {
        List<String> together = mails(leads.received());
        List<String> apart = mails(leads.received());

        assertThat(statements.during(() -> run(together)))
                .isLessThan(statements.during(() -> apart.forEach(mail -> run(List.of(mail)))));
    }

    @Test
    void leads_that_expire_together_are_all_archived_and_each_has_its_mails() {
        List<UUID> some = Stream.generate(leads::received).limit(5).toList();
        long before = successful();
        run(some.stream().map(this::due).toList());

        assertThat(successful()).isEqualTo(before + 5);

        assertThat(some).allSatisfy(lead -> {
            assertThat(leads.lead(lead).state()).isEqualTo("Archived (Expired)");
            assertThat(jobs.at(lead, "serviceTask_notifySender")).hasSize(1);
        });
    }

    @Test
    void a_failure_counts_for_the_job_that_failed_and_stops_no_other() {
        UUID untold = leads.received();
        UUID expired = leads.received();
        UUID expiredToo = leads.received();
        String mail = jobs.the(untold, "serviceTask_notifyPartner").getId();
        Mails.serverDown();
        try {
            List<String> sent = statements.sentDuring(() -> run(List.of(due(expired), mail, due(expiredToo))));
            assertThat(sent)
                    .filteredOn(text -> text.startsWith("insert into notification"))
                    .hasSize(1);
        } finally {
            Mails.serverUp();
        }
        assertThat(jobs.the(untold, "serviceTask_notifyPartner").getRetries()).isEqualTo(9);
        assertThat(jobs.the(untold, "serviceTask_notifyPartner").getExceptionMessage())
                .startsWith("The mail server did not take the message");
        assertThat(List.of(expired, expiredToo))
                .allMatch(lead -> leads.lead(lead).state().equals("Archived (Expired)"));
    }

    @Test
    void a_job_that_is_gone_meanwhile_stops_no_other() {
        UUID told = leads.received();
        UUID expired = leads.received();
        String mail = jobs.the(told, "serviceTask_notifyPartner").getId();
        run(List.of(mail));

        run(List.of(mail, due(expired)));

        assertThat(leads.lead(expired).state()).isEqualTo("Archived (Expired)");
    }

    private long successful() {
        return configuration
                .getMetricsRegistry()
                .getDbMeterByName(Metrics.JOB_SUCCESSFUL)
                .get();
    }

    private void run(List<String> some) {
        new JobsTogether(some, (ProcessEngineImpl) engine, ACTIVE).run();
    }

    private String due(UUID lead) {
        return jobs.the(lead, "timerEvent_responseOverdue").getId();
    }

    private List<String> mails(UUID lead) {
        return Stream.of("serviceTask_notifyPartner", "serviceTask_notifyCustomerOfReceipt")
                .map(step -> jobs.the(lead, step).getId())
                .toList();
    }
}
