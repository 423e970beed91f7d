package io.leadflow.process;

import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of a lead: its tasks were named after the customer. Events on their way to other systems name
 * nobody; they go on.
 */
@Component
class EngineTraces {

    private final RuntimeService runtime;
    private final HistoryService history;

    EngineTraces(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** Removes all of it; a message that still waits for a mail server would carry what is erased, and is not sent. */
    void remove(UUID leadId) {
        for (ProcessInstance running : runtime.createProcessInstanceQuery()
                .processDefinitionKey(LeadProcess.KEY)
                .processInstanceBusinessKey(leadId.toString())
                .list()) {
            runtime.deleteProcessInstance(running.getId(), "erased", true);
        }
        for (HistoricProcessInstance over : history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(LeadProcess.KEY)
                .processInstanceBusinessKey(leadId.toString())
                .list()) {
            history.deleteHistoricProcessInstance(over.getId());
        }
    }
}
