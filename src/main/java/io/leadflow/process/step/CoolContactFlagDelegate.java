package io.leadflow.process.step;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadDesk;
import io.leadflow.process.LeadProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The contact window has passed: the flame changes, in the list too, and the lead stays active (L7). */
@Component
class CoolContactFlagDelegate implements JavaDelegate {

    private final LeadDesk leads;

    CoolContactFlagDelegate(LeadDesk leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lead lead = leads.coolContactFlag(LeadProcess.leadId(execution));
        execution.setVariables(LeadProcess.variablesOf(lead));
    }
}
