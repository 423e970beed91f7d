package io.leadflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.boot.test.context.TestComponent;

/** Where the engine stands with a lead. */
@TestComponent
public class Instances {

    private final RuntimeService runtime;
    private final HistoryService history;

    Instances(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    public HistoricProcessInstance of(UUID lead) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("lead-lifecycle")
                .processInstanceBusinessKey(lead.toString())
                .singleResult();
    }

    /** Whether the lead's instance has ended. */
    public boolean isOver(UUID lead) {
        return of(lead).getEndTime() != null;
    }

    /** The ids of all elements that the lead has passed. */
    public List<String> passed(UUID lead) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(of(lead).getId())
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** All variables that the engine holds for the lead, wherever they stand. */
    public Map<String, Object> variables(UUID lead) {
        return runtime.createVariableInstanceQuery().processInstanceIdIn(of(lead).getId()).list().stream()
                .collect(Collectors.toMap(variable -> variable.getName(), variable -> variable.getValue()));
    }

    public List<Incident> incidents(UUID lead) {
        return runtime.createIncidentQuery().processInstanceId(of(lead).getId()).list();
    }
}
