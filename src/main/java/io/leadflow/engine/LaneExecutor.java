package io.leadflow.engine;

import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Looks for the jobs of one {@link Lane}, and has them run on its threads. */
class LaneExecutor extends SpringJobExecutor {

    /** Jobs that a look may bring: it costs as much as a short job, and a mail server may take ten seconds for each. */
    static final int A_LOOK = 8;

    private static final int PAUSE_IN_MILLIS = 1_000;

    private final Lane lane;
    private final ThreadPoolTaskExecutor threads;
    private final AtomicBoolean more = new AtomicBoolean();
    private volatile boolean foundAsManyAsItMay;

    LaneExecutor(Lane lane, ThreadPoolTaskExecutor threads, ProcessEngine engine) {
        this.lane = lane;
        this.threads = threads;
        setTaskExecutor(job -> threads.execute(() -> {
            lookAgain();
            job.run();
        }));
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setMaxJobsPerAcquisition(A_LOOK);
        setWaitTimeInMillis(PAUSE_IN_MILLIS);
        setMaxWait(PAUSE_IN_MILLIS);
        ProcessEngineImpl known = (ProcessEngineImpl) engine;
        setLockTimeInMillis(
                known.getProcessEngineConfiguration().getJobExecutor().getLockTimeInMillis());
        registerProcessEngine(known);
    }

    /** The engine says so whenever jobs are done. Only a look that was full may have left some behind. */
    @Override
    public void jobWasAdded() {
        if (foundAsManyAsItMay) {
            lookSoon();
        }
    }

    /** Looks at once, or as soon as all jobs that were found have begun. */
    void lookSoon() {
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
            AcquiredJobs found = acquire.execute(context);
            foundAsManyAsItMay = found.size() >= number;
            return found;
        };
    }

    /** Keeps a new job for this node, as a look that finds it would. */
    void lock(JobEntity job) {
        job.setLockOwner(getLockOwner());
        job.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + getLockTimeInMillis()));
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
