package io.leadflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.CountedStatements;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.Stage;
import io.leadflow.work.WorkPlaces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.management.Metrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Which jobs a lane finds, and when it looks for more. */
@LeadflowTest
class LanesTest {

    private static final int AN_HOUR_IN_MILLIS = 3_600_000;

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
    void both_mails_of_a_lead_are_found_in_the_lane_of_mails_and_in_no_other() {
        leads.received();
        List<String> mails = ids(Lane.MAILS);
        assertThat(mails).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ids(Lane.STEPS)).noneMatch(mails::contains);
        assertThat(ids(Lane.DELIVERIES)).noneMatch(mails::contains);
    }

    /** The engine takes both mails of a lead for one job, believes that it has found all there are, and would wait. */
    @Test
    void whatever_a_lane_has_run_has_it_look_for_more() {
        List<UUID> some = Stream.generate(leads::received).limit(10).toList();
        ThreadPoolTaskExecutor thread = thread();
        LaneExecutor mails = new LaneExecutor(Lane.MAILS, thread, new WorkPlaces(1)).beside(engine);
        mails.setWaitTimeInMillis(AN_HOUR_IN_MILLIS);
        mails.setMaxWait(AN_HOUR_IN_MILLIS);
        mails.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> some.stream().allMatch(this::isTold));
        } finally {
            mails.shutdown();
            thread.shutdown();
        }
    }

    @Test
    void a_mail_begins_on_the_node_that_made_it_and_nobody_looks_for_it() {
        SideLane mails = new SideLane(Lane.MAILS, 1, new WorkPlaces(1), engine);
        Map<Class<?>, SessionFactory> managers = configuration.getSessionFactories();
        SessionFactory usual = managers.get(JobManager.class);
        mails.start();
        try {
            await().until(() -> ids(Lane.MAILS).isEmpty());
            managers.put(
                    JobManager.class,
                    new InPlaceOf(JobManager.class, () -> new JobsOfALane(beside -> Optional.of(mails))));
            long found = count(Metrics.JOB_ACQUIRED_SUCCESS);
            UUID lead = leads.received();
            await().until(() -> isTold(lead));
            assertThat(count(Metrics.JOB_ACQUIRED_SUCCESS)).isEqualTo(found);
        } finally {
            managers.put(JobManager.class, usual);
            mails.stop();
        }
    }

    /** Else a busy node would end up with a look for each step, and nothing to do together. */
    @Test
    void a_lane_that_is_busy_goes_on_finding_several_at_a_look() {
        List<UUID> some = Stream.generate(leads::received).limit(24).toList();
        jobs.travelTo(jobs.the(some.get(23), "timerEvent_responseOverdue")
                .getDuedate()
                .toInstant()
                .plusSeconds(1));
        int due = ids(Lane.STEPS).size();
        long before = count(Metrics.JOB_ACQUISITION_ATTEMPT);
        ThreadPoolTaskExecutor thread = thread();
        LaneExecutor steps = new LaneExecutor(Lane.STEPS, thread, new WorkPlaces(1)).beside(engine);
        steps.start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> some.stream().allMatch(lead -> leads.lead(lead).stage() == Stage.ARCHIVED));
        } finally {
            steps.shutdown();
            thread.shutdown();
        }
        assertThat(count(Metrics.JOB_ACQUISITION_ATTEMPT) - before).isLessThan(due / 2);
    }

    @Test
    void mails_that_wait_for_a_processor_are_sent_together_and_others_alone() {
        assertThat(sentOnceTheThreadIsFree(mailsToPartners(4), new WorkPlaces(1)))
                .isLessThan(sentOnceTheThreadIsFree(mailsToPartners(4), new WorkPlaces(2)));
    }

    private int sentOnceTheThreadIsFree(List<String> mails, WorkPlaces places) {
        ThreadPoolTaskExecutor thread = thread();
        CountDownLatch busy = new CountDownLatch(1);
        thread.execute(() -> await().until(() -> busy.getCount() == 0));
        LaneExecutor lane = new LaneExecutor(Lane.MAILS, thread, places) {
            @Override
            public boolean isActive() {
                return true;
            }
        }.beside(engine);
        try {
            mails.forEach(mail -> lane.run(List.of(mail)));
            int sent = statements.during(() -> {
                busy.countDown();
                await().until(() -> thread.getActiveCount() == 0 && thread.getQueueSize() == 0);
            });
            assertThat(ids(Lane.MAILS)).doesNotContainAnyElementsOf(mails);
            return sent;
        } finally {
            thread.shutdown();
        }
    }

    private List<String> mailsToPartners(int number) {
        return Stream.generate(leads::received)
                .limit(number)
                .map(lead -> jobs.the(lead, "serviceTask_notifyPartner").getId())
                .toList();
    }

    private static ThreadPoolTaskExecutor thread() {
        ThreadPoolTaskExecutor thread = new ThreadPoolTaskExecutor();
        thread.setMaxPoolSize(1);
        thread.initialize();
        return thread;
    }

    private long count(String metric) {
        return configuration.getMetricsRegistry().getDbMeterByName(metric).get();
    }

    private boolean isTold(UUID lead) {
        return jobs.at(lead, "serviceTask_notifyPartner").isEmpty()
                && jobs.at(lead, "serviceTask_notifyCustomerOfReceipt").isEmpty();
    }

    private List<String> ids(Lane lane) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            JobsOfALane jobs = new JobsOfALane(beside -> Optional.empty());
            jobs.keepTo(lane);
            return jobs.findNextJobsToExecute(new Page(0, 100_000)).stream()
                    .map(AcquirableJobEntity::getId)
                    .toList();
        });
    }
}
