package io.leadflow.process.step;

import io.leadflow.lead.LeadDesk;
import io.leadflow.process.CustomerSettings;
import io.leadflow.process.LeadProcess;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered within the response time: the lead is archived as Expired (L5). */
@Component
class ArchiveExpiredDelegate implements JavaDelegate {

    private final LeadDesk leads;
    private final CustomerSettings settings;

    ArchiveExpiredDelegate(LeadDesk leads, CustomerSettings settings) {
        this.leads = leads;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leads.expire(LeadProcess.leadId(execution));
        execution.removeVariables(List.of(LeadProcess.ANSWER_BY, LeadProcess.REMINDERS, LeadProcess.CONTACT_WINDOW));
        execution.setVariable(LeadProcess.OFFER_OTHERS, settings.offerOthersAfterExpiry());
    }
}
