package io.leadflow.process.step;

import io.leadflow.lead.LeadDesk;
import io.leadflow.process.LeadProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer took the inquiry back: the lead is archived as Lost, for that reason and no fault of the partner. */
@Component
class ArchiveWithdrawnDelegate implements JavaDelegate {

    private final LeadDesk leads;

    ArchiveWithdrawnDelegate(LeadDesk leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leads.withdraw(LeadProcess.leadId(execution));
    }
}
