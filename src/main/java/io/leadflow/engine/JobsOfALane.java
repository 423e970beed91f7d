package io.leadflow.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.Page;
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

    private final Consumer<Lane> awake;
    private Lane lane = Lane.STEPS;

    /** @param awake tells a lane beside the steps that there is something to do */
    JobsOfALane(Consumer<Lane> awake) {
        this.awake = awake;
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
                List.of(JOB_DUEDATE_ORDERING_PROPERTY),
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
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, context -> awake.accept(its));
        }
    }
}
