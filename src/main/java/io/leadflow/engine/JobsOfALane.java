package io.leadflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Finds the due jobs of one of two lanes, those due first before others: jobs of negative priority are of the
 * {@link SlowLane}. The engine can part jobs by priority itself, but then sorts all that are due at each look.
 */
class JobsOfALane extends JobManager {

    private String bound = "jobPriorityMin";
    private long priority = 0;

    /** From now on, until the command ends. */
    void keepToTheSlowLane() {
        bound = "jobPriorityMax";
        priority = -1;
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
                bound,
                priority,
                "orderingProperties",
                List.of(JOB_DUEDATE_ORDERING_PROPERTY),
                "applyOrdering",
                true);
        return getDbEntityManager().selectList("selectNextJobsToExecute", wanted, page);
    }
}
