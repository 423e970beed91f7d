package io.leadflow.engine;

import io.leadflow.work.WorkPlaces;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Runs the jobs of a {@link Lane} that wait for other people's systems on threads of their own: a receiver or a mail
 * server that never answers holds up nothing else.
 */
class SideLane implements SmartLifecycle {

    private static final int LAST_JOBS_IN_SECONDS = 30;

    private final Lane lane;
    private final ThreadPoolTaskExecutor threads;
    private final LaneExecutor jobs;

    SideLane(Lane lane, int atOnce, WorkPlaces places, ProcessEngine engine) {
        this.lane = lane;
        threads = JobThreads.threads(lane.name().toLowerCase(Locale.ROOT) + "-", atOnce);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(LAST_JOBS_IN_SECONDS);
        threads.initialize();
        jobs = new LaneExecutor(lane, threads, places).beside(engine);
    }

    Lane lane() {
        return lane;
    }

    @Override
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        jobs.start();
    }

    @Override
    public void stop() {
        pause();
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }

    /** Only when the product is ready, as the engine's own jobs. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** Looks for jobs soon. */
    void wake() {
        jobs.jobWasAdded();
    }

    /** Whether so many more jobs would begin soon; else another node may have time for them. */
    boolean hasRoomFor(int more) {
        return jobs.hasRoomFor(more);
    }

    /** Keeps a new job for this node. */
    void lock(JobEntity job) {
        jobs.lock(job);
    }

    /** Runs jobs that this node has locked, one after the other. */
    void run(List<String> locked) {
        jobs.run(locked);
    }

    /** Begins no more jobs until the next start. */
    void pause() {
        jobs.shutdown();
    }

    boolean isBusy() {
        return threads.getActiveCount() > 0 || threads.getQueueSize() > 0;
    }
}
