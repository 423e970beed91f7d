package io.leadflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs of negative priority, those that wait for other people's systems, on threads of their own: a receiver
 * that never answers holds up no mail and no expiry.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class SlowLane implements SmartLifecycle {

    private static final int AT_ONCE = 8;
    private static final int PAUSE_IN_MILLIS = 1_000;
    private static final int LAST_JOBS_IN_SECONDS = 30;

    private final ThreadPoolTaskExecutor threads = threads();
    private final JobExecutor jobs;

    SlowLane(ProcessEngine engine) {
        jobs = jobs((ProcessEngineImpl) engine);
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

    /** Begins no more jobs until the next start. */
    void pause() {
        jobs.shutdown();
    }

    boolean isBusy() {
        return threads.getActiveCount() > 0 || threads.getQueueSize() > 0;
    }

    private JobExecutor jobs(ProcessEngineImpl engine) {
        SpringJobExecutor lane = new SpringJobExecutor() {
            @Override
            public Command<AcquiredJobs> getAcquireJobsCmd(int number) {
                Command<AcquiredJobs> acquire = super.getAcquireJobsCmd(number);
                return context -> {
                    ((JobsOfALane) context.getJobManager()).keepToTheSlowLane();
                    return acquire.execute(context);
                };
            }
        };
        lane.setTaskExecutor(threads);
        lane.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        lane.setMaxJobsPerAcquisition(AT_ONCE);
        lane.setWaitTimeInMillis(PAUSE_IN_MILLIS);
        lane.setMaxWait(PAUSE_IN_MILLIS);
        lane.setLockTimeInMillis(
                engine.getProcessEngineConfiguration().getJobExecutor().getLockTimeInMillis());
        lane.registerProcessEngine(engine);
        return lane;
    }

    private static ThreadPoolTaskExecutor threads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("slow-lane-");
        threads.setCorePoolSize(AT_ONCE);
        threads.setMaxPoolSize(AT_ONCE);
        threads.setQueueCapacity(AT_ONCE);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(LAST_JOBS_IN_SECONDS);
        threads.initialize();
        return threads;
    }
}
