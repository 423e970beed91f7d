package io.leadflow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events on their way out of the product under test; each goes when the test lets it go. */
@TestComponent
public class Deliveries {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(RuntimeService runtime, ManagementService management, Jobs jobs, JdbcClient jdbc, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The deliveries about this lead, or this test, that have begun and not ended. */
    public List<ProcessInstance> about(UUID subject) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("webhook-delivery")
                .processInstanceBusinessKey(subject.toString())
                .list();
    }

    /** What they tell of, one word each, such as {@code referral-created}. */
    public List<String> namesAbout(UUID subject) {
        return about(subject).stream()
                .map(delivery -> (String) runtime.getVariable(delivery.getId(), "eventName"))
                .sorted()
                .toList();
    }

    /** The only one about this subject. */
    public Job the(UUID subject) {
        List<ProcessInstance> all = about(subject);
        if (all.size() != 1) {
            throw new AssertionError("Expected one delivery, found " + all.size());
        }
        return job(all.get(0));
    }

    /** The only one about this subject for this subscriber. */
    public Job the(UUID subject, String subscriber) {
        return about(subject).stream()
                .filter(delivery -> subscriber.equals(runtime.getVariable(delivery.getId(), "subscriber")))
                .reduce((one, another) -> {
                    throw new AssertionError("Expected one delivery to " + subscriber + ", found more");
                })
                .map(this::job)
                .orElseThrow(() -> new AssertionError("Expected one delivery to " + subscriber + ", found none"));
    }

    public Job job(ProcessInstance delivery) {
        return management.createJobQuery().processInstanceId(delivery.getId()).singleResult();
    }

    /** Lets it go now, due or not. */
    public void run(Job delivery) {
        management.executeJob(delivery.getId());
    }

    /** Lets everything about this subject go, one after the other, until nothing is left. */
    public void runAll(UUID subject) {
        while (!about(subject).isEmpty()) {
            about(subject).forEach(delivery -> run(job(delivery)));
        }
    }

    /** Waits, with the clock, until it is due, and returns how long that was. */
    public Duration waitFor(Job delivery) {
        Duration pause = Duration.between(clock.instant(), delivery.getDuedate().toInstant());
        jobs.travelTo(delivery.getDuedate().toInstant());
        return pause;
    }

    public List<Incident> incidents(UUID subject) {
        return about(subject).stream()
                .flatMap(delivery -> runtime.createIncidentQuery().processInstanceId(delivery.getId()).list().stream())
                .toList();
    }

    /** Nobody is registered any more, and nothing is on its way. */
    public void forgetAll() {
        jdbc.sql("delete from webhook_registration").update();
        jdbc.sql("delete from webhook_event").update();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("webhook-delivery")
                .list()
                .forEach(delivery -> runtime.deleteProcessInstance(delivery.getId(), "the test is over"));
    }
}
