package io.leadflow.process.step;

import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.LeadDesk;
import io.leadflow.process.LeadProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The contact window has passed: the flame changes, in the list too, and the lead stays active (L7). */
@Component
class CoolContactFlagDelegate implements JavaDelegate {

    private final LeadDesk leads;
    private final LeadBoard board;

    CoolContactFlagDelegate(LeadDesk leads, LeadBoard board) {
        this.leads = leads;
        this.board = board;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID leadId = LeadProcess.leadId(execution);
        leads.coolContactFlag(leadId);
        execution.setVariables(LeadProcess.variablesOf(board.lead(leadId)));
    }
}
