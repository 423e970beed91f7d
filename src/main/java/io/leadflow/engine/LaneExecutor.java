package io.leadflow.engine;

import io.leadflow.work.WorkPlaces;
import io.leadflow.work.WorkPlaces.Until;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Looks for the jobs of one {@link Lane}, and has them done on its threads. */
class LaneExecutor extends SpringJobExecutor {

    /** Jobs that a look may bring: it costs as much as a short job, and a mail server may take ten seconds for each. */
    private static final int A_LOOK = 8;

    /** Of one node: what others could do as well. */
    private static final int MOST_WAITING = 4 * A_LOOK;

    private static final int PAUSE_IN_MILLIS = 1_000;

    private final Lane lane;
    private final ThreadPoolTaskExecutor threads;
    private final WorkPlaces places;
    private final Queue<Found> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean more = new AtomicBoolean();

    /** Jobs of one instance, and who looks for more when they are done. */
    private record Found(List<String> jobs, JobExecutor woken) {}

    /** Never started, it has nobody to wake. */
    private final JobExecutor quiet = new SpringJobExecutor() {
        @Override
        public boolean isActive() {
            return LaneExecutor.this.isActive();
        }
    };

    LaneExecutor(Lane lane, ThreadPoolTaskExecutor threads, WorkPlaces places) {
        this.lane = lane;
        this.threads = threads;
        this.places = places;
        setMaxJobsPerAcquisition(A_LOOK);
    }

    /** Looks for jobs of this engine, beside its own executor. */
    LaneExecutor beside(ProcessEngine engine) {
        setWaitTimeInMillis(PAUSE_IN_MILLIS);
        setMaxWait(PAUSE_IN_MILLIS);
        ProcessEngineImpl known = (ProcessEngineImpl) engine;
        setLockTimeInMillis(
                known.getProcessEngineConfiguration().getJobExecutor().getLockTimeInMillis());
        registerProcessEngine(known);
        return this;
    }

    /** Looks at once, or as soon as all jobs that were found have begun. */
    @Override
    public void jobWasAdded() {
        more.set(true);
        lookAgain();
    }

    private void lookAgain() {
        if (waiting.isEmpty() && more.getAndSet(false)) {
            super.jobWasAdded();
        }
    }

    /** While some that were found have not begun, more would only be kept from other nodes, and their leads from other steps. */
    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int number) {
        Command<AcquiredJobs> acquire = super.getAcquireJobsCmd(number);
        return context -> {
            more.set(true); // before the question, or else the thread that takes the last one meanwhile would look for
            // none
            if (!waiting.isEmpty()) {
                return new AcquiredJobs(number);
            }
            more.set(false);
            ((JobsOfALane) context.getJobManager()).keepTo(lane);
            return acquire.execute(context);
        };
    }

    @Override
    public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
        begin(new Found(jobs, this));
    }

    /** Whether so many more jobs would begin soon; else another node may have time for them. */
    boolean hasRoomFor(int jobs) {
        return isActive()
                && waiting.stream().mapToInt(found -> found.jobs.size()).sum() + jobs <= MOST_WAITING;
    }

    /** Keeps a new job for this node, as a look that finds it would. */
    void lock(JobEntity job) {
        job.setLockOwner(getLockOwner());
        job.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + getLockTimeInMillis()));
    }

    /** Runs jobs that were kept for this node. Nobody looked for them, so nobody looks for more when they are done. */
    void run(List<String> kept) {
        begin(new Found(kept, quiet));
    }

    private void begin(Found found) {
        waiting.add(found);
        try {
            threads.execute(this::workOff);
        } catch (RejectedExecutionException closing) {
            workOff(); // which leaves them to other nodes
        }
    }

    private void workOff() {
        if (waiting.isEmpty()) {
            return;
        }
        try (Until done = places.take()) {
            List<Found> some = some();
            lookAgain();
            doTogether(some);
        }
    }

    /** What has waited longest, and as much of the rest as the lane does together. */
    private List<Found> some() {
        int most = lane.together(places.areTaken());
        List<Found> some = new ArrayList<>();
        int jobs = 0;
        Found next = waiting.poll();
        while (next != null) {
            some.add(next);
            jobs += next.jobs.size();
            next = jobs < most ? waiting.poll() : null;
        }
        return some;
    }

    private void doTogether(List<Found> some) {
        List<String> jobs = some.stream().flatMap(found -> found.jobs.stream()).toList();
        if (!jobs.isEmpty()) {
            boolean looked = some.stream().anyMatch(found -> found.woken == this);
            new JobsTogether(jobs, getProcessEngines().get(0), looked ? this : quiet).run();
        }
    }
}
