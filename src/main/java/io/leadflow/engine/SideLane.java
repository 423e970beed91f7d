package io.leadflow.engine;

import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Runs the jobs of a {@link Lane} that wait for other people's systems on threads of their own: a receiver or a mail
 * server that never answers holds up nothing else.
 */
class SideLane implements SmartLifecycle {

    private static final int PAUSE_IN_MILLIS = 1_000;
    private static final int LAST_JOBS_IN_SECONDS = 30;

    private final Lane lane;
    private final ThreadPoolTaskExecutor threads;
    private final JobExecutor jobs;

    SideLane(Lane lane, int atOnce, ProcessEngine engine) {
        this.lane = lane;
        threads = threads(lane, atOnce);
        jobs = jobs((ProcessEngineImpl) engine);
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

    /** Looks for jobs at once. */
    void wake() {
        jobs.jobWasAdded();
    }

    /** Begins no more jobs until the next start. */
    void pause() {
        jobs.shutdown();
    }

    boolean isBusy() {
        return threads.getActiveCount() > 0 || threads.getQueueSize() > 0;
    }

    private JobExecutor jobs(ProcessEngineImpl engine) {
        SpringJobExecutor executor = new SpringJobExecutor() {
            @Override
            public Command<AcquiredJobs> getAcquireJobsCmd(int number) {
                Command<AcquiredJobs> acquire = super.getAcquireJobsCmd(number);
                return context -> {
                    ((JobsOfALane) context.getJobManager()).keepTo(lane);
                    return acquire.execute(context);
                };
            }
        };
        executor.setTaskExecutor(threads);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setMaxJobsPerAcquisition(threads.getCorePoolSize());
        executor.setWaitTimeInMillis(PAUSE_IN_MILLIS);
        executor.setMaxWait(PAUSE_IN_MILLIS);
        executor.setLockTimeInMillis(
                engine.getProcessEngineConfiguration().getJobExecutor().getLockTimeInMillis());
        executor.registerProcessEngine(engine);
        return executor;
    }

    private static ThreadPoolTaskExecutor threads(Lane lane, int atOnce) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix(lane.name().toLowerCase(Locale.ROOT) + "-");
        threads.setCorePoolSize(atOnce);
        threads.setMaxPoolSize(atOnce);
        threads.setQueueCapacity(atOnce);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(LAST_JOBS_IN_SECONDS);
        threads.initialize();
        return threads;
    }
}
