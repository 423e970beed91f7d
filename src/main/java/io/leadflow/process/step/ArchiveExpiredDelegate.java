package io.leadflow.process.step;

import io.leadflow.lead.LeadDesk;
import io.leadflow.process.LeadProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered within the response time: the lead is archived as Expired (L5). */
@Component
class ArchiveExpiredDelegate implements JavaDelegate {

    private final LeadDesk leads;

    ArchiveExpiredDelegate(LeadDesk leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leads.expire(LeadProcess.leadId(execution));
    }
}
