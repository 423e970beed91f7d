package io.leadflow.engine;

import io.leadflow.work.WorkPlaces;
import java.util.Date;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
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
    private final WorkPlaces places;
    private final AtomicBoolean more = new AtomicBoolean();

    /** Never started, it has nobody to wake. */
    private final JobExecutor quiet = new SpringJobExecutor() {
        @Override
        public boolean isActive() {
            return LaneExecutor.this.isActive();
        }
    };

    LaneExecutor(Lane lane, ThreadPoolTaskExecutor threads, WorkPlaces places, ProcessEngine engine) {
        this.lane = lane;
        this.threads = threads;
        this.places = places;
        setTaskExecutor(this::begin);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setMaxJobsPerAcquisition(A_LOOK);
        setWaitTimeInMillis(PAUSE_IN_MILLIS);
        setMaxWait(PAUSE_IN_MILLIS);
        ProcessEngineImpl known = (ProcessEngineImpl) engine;
        setLockTimeInMillis(
                known.getProcessEngineConfiguration().getJobExecutor().getLockTimeInMillis());
        registerProcessEngine(known);
    }

    /** Looks at once, or as soon as all jobs that were found have begun. */
    @Override
    public void jobWasAdded() {
        more.set(true);
        lookAgain();
    }

    private void begin(Runnable jobs) {
        threads.execute(() -> {
            lookAgain();
            jobs.run();
        });
    }

    private void lookAgain() {
        if (threads.getQueueSize() == 0 && more.getAndSet(false)) {
            super.jobWasAdded();
        }
    }

    /** While some that were found wait for a thread, more would only be kept from other nodes, and their leads from other steps. */
    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int number) {
        Command<AcquiredJobs> acquire = super.getAcquireJobsCmd(number);
        return context -> {
            if (threads.getQueueSize() > 0) {
                more.set(true);
                return new AcquiredJobs(number);
            }
            ((JobsOfALane) context.getJobManager()).keepTo(lane);
            return acquire.execute(context);
        };
    }

    /** Keeps a new job for this node, as a look that finds it would. */
    void lock(JobEntity job) {
        job.setLockOwner(getLockOwner());
        job.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + getLockTimeInMillis()));
    }

    /** Runs jobs that were kept for this node. Nobody looked for them, so nobody looks for more when they are done. */
    void run(List<String> kept) {
        Runnable jobs = new JobsTogether(kept, getProcessEngines().get(0), places, quiet);
        try {
            begin(jobs);
        } catch (RejectedExecutionException closing) {
            jobs.run(); // which leaves them to other nodes
        }
    }

    /** The engine would have the last of these jobs wake its own executor, which has none of them to look for. */
    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new JobsTogether(jobs, engine, places, this);
    }
}
