package io.leadflow.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Keeps which steps each lead took, what failed and who intervened; no variables and no decisions: no personal data, and
 * few rows. What a lead's deadline was stands in its table, and every change of the policy in the policy's own history.
 */
class LeadflowHistoryLevel implements HistoryLevel {

    private static final Set<HistoryEventTypes> KEPT = EnumSet.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_UPDATE,
            HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.JOB_FAIL,
            HistoryEventTypes.USER_OPERATION_LOG);

    /** Routing is no step of a lead: gateways, stages, their beginnings and ends would double the rows for nothing. */
    private static final Set<String> ROUTING = Set.of(
            ActivityTypes.GATEWAY_EXCLUSIVE,
            ActivityTypes.GATEWAY_INCLUSIVE,
            ActivityTypes.GATEWAY_PARALLEL,
            ActivityTypes.SUB_PROCESS,
            ActivityTypes.START_EVENT,
            ActivityTypes.END_EVENT_TERMINATE);

    @Override
    public int getId() {
        return 20;
    }

    @Override
    public String getName() {
        return "leadflow";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return eventType instanceof HistoryEventTypes known && KEPT.contains(known) && !isRouting(known, entity);
    }

    private static boolean isRouting(HistoryEventTypes eventType, Object entity) {
        return eventType.name().startsWith("ACTIVITY_INSTANCE")
                && entity instanceof ExecutionEntity execution
                && execution.getActivity() != null
                && isRouting(execution.getActivity());
    }

    private static boolean isRouting(ActivityImpl activity) {
        String type = activity.getProperties().get(BpmnProperties.TYPE);
        boolean endsAStage =
                ActivityTypes.END_EVENT_NONE.equals(type) && activity.getFlowScope() != activity.getProcessDefinition();
        return endsAStage || ROUTING.contains(type);
    }
}
