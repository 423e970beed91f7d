package io.leadflow.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Moves the engine's clock in a demonstration. */
@Component
@Profile("demo")
public class TimeTravel {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final JobExecutor jobs;
    private final ThreadPoolTaskExecutor threads;
    private final List<SideLane> lanes;

    TimeTravel(
            ProcessEngineConfigurationImpl engine,
            @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor threads,
            List<SideLane> lanes) {
        this.jobs = engine.getJobExecutor();
        this.threads = threads;
        this.lanes = lanes;
    }

    /**
     * Sets the clock this far ahead of the real time and wakes the job executor. Jobs that are running are let finish
     * first: they hold locks that would look run out, and another thread would run them again.
     */
    public void moveTo(Duration ahead) {
        boolean active = jobs.isActive();
        jobs.shutdown();
        lanes.forEach(SideLane::pause);
        awaitQuiet();
        ClockUtil.offset(ahead.toMillis());
        if (active) {
            jobs.start();
            lanes.forEach(SideLane::start);
        }
    }

    private void awaitQuiet() {
        long deadline = System.nanoTime() + LONGEST_JOB.toNanos();
        while (isBusy() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isBusy() {
        return lanes.stream().anyMatch(SideLane::isBusy) || threads.getActiveCount() > 0 || threads.getQueueSize() > 0;
    }
}
