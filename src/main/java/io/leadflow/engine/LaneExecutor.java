package io.leadflow.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Looks for the jobs of one {@link Lane}, and has them run on its threads. */
class LaneExecutor extends SpringJobExecutor {

    /** Jobs that a look may bring for each thread: the two mails of a lead. */
    private static final int A_THREAD = 2;

    private static final int PAUSE_IN_MILLIS = 1_000;

    private final Lane lane;
    private final ThreadPoolTaskExecutor threads;
    private final AtomicBoolean more = new AtomicBoolean();

    LaneExecutor(Lane lane, ThreadPoolTaskExecutor threads, ProcessEngine engine) {
        this.lane = lane;
        this.threads = threads;
        setTaskExecutor(job -> threads.execute(() -> {
            lookAgain();
            job.run();
        }));
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setMaxJobsPerAcquisition(threads.getCorePoolSize() * A_THREAD);
        setWaitTimeInMillis(PAUSE_IN_MILLIS);
        setMaxWait(PAUSE_IN_MILLIS);
        ProcessEngineImpl known = (ProcessEngineImpl) engine;
        setLockTimeInMillis(
                known.getProcessEngineConfiguration().getJobExecutor().getLockTimeInMillis());
        registerProcessEngine(known);
    }

    /** Looks at once, or as soon as all jobs that were found have begun: a look costs as much as a short job. */
    @Override
    public void jobWasAdded() {
        more.set(true);
        lookAgain();
    }

    private void lookAgain() {
        if (threads.getQueueSize() == 0 && more.getAndSet(false)) {
            super.jobWasAdded();
        }
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int number) {
        Command<AcquiredJobs> acquire = super.getAcquireJobsCmd(number);
        return context -> {
            ((JobsOfALane) context.getJobManager()).keepTo(lane);
            return acquire.execute(context);
        };
    }

    /** The engine would have the last of these jobs wake its own executor, which has none of them to look for. */
    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        LaneExecutor its = this;
        return new ExecuteJobsRunnable(jobs, engine) {
            {
                jobExecutor = its;
            }
        };
    }
}
