package io.leadflow.process.step;

import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.LeadDesk;
import io.leadflow.process.Actor;
import io.leadflow.process.LeadProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The deal is lost: the lead is archived as Lost, with the reason (L6). */
@Component
class ArchiveLostDelegate implements JavaDelegate {

    private final LeadDesk leads;
    private final Actor actor;

    ArchiveLostDelegate(LeadDesk leads, Actor actor) {
        this.leads = leads;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClosingReason reason = (ClosingReason) execution.getVariable(LeadProcess.ANSWER);
        leads.lose(LeadProcess.leadId(execution), actor.id(), reason);
    }
}
