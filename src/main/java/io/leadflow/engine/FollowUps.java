package io.leadflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.TransactionListener;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * The jobs that one command leaves to a lane beside the steps. They are locked as they are entered and begin once they are
 * committed, so that nobody has to look for them; those for which the lane has no room are left to be found.
 */
class FollowUps implements TransactionListener {

    private final SideLane lane;
    private final Map<String, List<String>> byInstance = new LinkedHashMap<>();
    private int taken;
    private boolean someLeft;

    FollowUps(SideLane lane) {
        this.lane = lane;
    }

    /** @param ready whether it may run now */
    void add(JobEntity job, boolean ready) {
        if (ready && lane.hasRoomFor(taken + 1)) {
            taken++;
            lane.lock(job);
            byInstance
                    .computeIfAbsent(job.getProcessInstanceId(), instance -> new ArrayList<>())
                    .add(job.getId());
        } else {
            someLeft = true;
        }
    }

    @Override
    public void execute(CommandContext committed) {
        byInstance.values().forEach(lane::run);
        if (someLeft) {
            lane.wake();
        }
    }
}
