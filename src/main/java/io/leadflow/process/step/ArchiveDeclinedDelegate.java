package io.leadflow.process.step;

import io.leadflow.lead.LeadDesk;
import io.leadflow.process.Actor;
import io.leadflow.process.LeadProcess;
import io.leadflow.process.form.Decline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The partner turned the lead down: it is archived as Declined, with the reason (L4). */
@Component
class ArchiveDeclinedDelegate implements JavaDelegate {

    private final LeadDesk leads;
    private final Actor actor;

    ArchiveDeclinedDelegate(LeadDesk leads, Actor actor) {
        this.leads = leads;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decline decline = (Decline) execution.getVariable(LeadProcess.ANSWER);
        leads.decline(LeadProcess.leadId(execution), actor.id(), decline.reason(), decline.notes());
    }
}
