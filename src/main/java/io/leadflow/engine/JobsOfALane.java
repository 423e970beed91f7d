package io.leadflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Finds the due jobs of one {@link Lane}, those due first before others, and has a new job run there. The engine can part
 * jobs by priority itself, but then sorts all that are due at each look.
 */
class JobsOfALane extends JobManager {

    private static final List<QueryOrderingProperty> DUE_FIRST = List.of(JOB_DUEDATE_ORDERING_PROPERTY);

    /** As the index on priorities has them: steps that are due, thousands at times, are not read to find a mail. */
    private static final List<QueryOrderingProperty> LANE_THEN_DUE_FIRST =
            List.of(JOB_PRIORITY_ORDERING_PROPERTY, JOB_DUEDATE_ORDERING_PROPERTY);

    private final Function<Lane, Optional<SideLane>> beside;
    private final Map<SideLane, FollowUps> followUps = new HashMap<>();
    private Lane lane = Lane.STEPS;

    /** @param beside the lanes beside the steps; a node that runs no jobs has none */
    JobsOfALane(Function<Lane, Optional<SideLane>> beside) {
        this.beside = beside;
    }

    /** From now on, until the command ends. */
    void keepTo(Lane only) {
        lane = only;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<AcquirableJobEntity> findNextJobsToExecute(Page page) {
        Map<String, Object> wanted = Map.of(
                "now",
                ClockUtil.getCurrentTime(),
                "alwaysSetDueDate",
                true,
                "deploymentAware",
                false,
                "historyCleanupEnabled",
                Context.getProcessEngineConfiguration().isHistoryCleanupEnabled(),
                "jobPriorityMin",
                lane.lowest(),
                "jobPriorityMax",
                lane.highest(),
                "orderingProperties",
                lane == Lane.STEPS ? DUE_FIRST : LANE_THEN_DUE_FIRST,
                "applyOrdering",
                true);
        return getDbEntityManager().selectList("selectNextJobsToExecute", wanted, page);
    }

    /** The engine would keep a mail on the thread of the step that it follows. */
    @Override
    protected void hintJobExecutor(JobEntity job) {
        Lane its = Lane.of(job.getPriority());
        if (its == Lane.STEPS) {
            super.hintJobExecutor(job);
        } else {
            beside.apply(its)
                    .map(other -> followUps.computeIfAbsent(other, JobsOfALane::onceCommitted))
                    .ifPresent(waiting -> waiting.add(job, isJobDue(job) && !job.isSuspended()));
        }
    }

    private static FollowUps onceCommitted(SideLane lane) {
        FollowUps followUps = new FollowUps(lane);
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, followUps);
        return followUps;
    }
}
