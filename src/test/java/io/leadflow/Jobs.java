package io.leadflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Runs jobs by hand and moves the clock. */
@TestComponent
public class Jobs {

    private final ManagementService management;
    private final RuntimeService runtime;

    Jobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** All jobs of the lead's instance at this element, e.g. {@code serviceTask_notifyPartner}. */
    public List<Job> at(UUID lead, String element) {
        return management
                .createJobQuery()
                .processInstanceId(instance(lead))
                .activityId(element)
                .list();
    }

    /** The only job of the lead's instance at this element. */
    public Job the(UUID lead, String element) {
        List<Job> jobs = at(lead, element);
        if (jobs.size() != 1) {
            throw new AssertionError("Expected one job at " + element + ", found " + jobs.size());
        }
        return jobs.get(0);
    }

    public void run(UUID lead, String element) {
        run(the(lead, element).getId());
    }

    public void run(String job) {
        management.executeJob(job);
    }

    /** Moves the clock to just after the job is due and runs it; a timer run early does not count as used. */
    public void runWhenDue(UUID lead, String timer) {
        Job job = the(lead, timer);
        travelTo(job.getDuedate().toInstant().plus(Duration.ofSeconds(1)));
        management.executeJob(job.getId());
    }

    /** Uses up the retries of the job, as if every attempt had failed. */
    public void giveUp(UUID lead, String element) {
        management.setJobRetries(the(lead, element).getId(), 0);
    }

    public void travelTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private String instance(UUID lead) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("lead-lifecycle")
                .processInstanceBusinessKey(lead.toString())
                .singleResult()
                .getId();
    }
}
