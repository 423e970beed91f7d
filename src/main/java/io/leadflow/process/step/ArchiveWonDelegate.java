package io.leadflow.process.step;

import io.leadflow.lead.LeadDesk;
import io.leadflow.process.Actor;
import io.leadflow.process.LeadProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The deal is won: the lead is archived as Won (L6). */
@Component
class ArchiveWonDelegate implements JavaDelegate {

    private final LeadDesk leads;
    private final Actor actor;

    ArchiveWonDelegate(LeadDesk leads, Actor actor) {
        this.leads = leads;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leads.win(LeadProcess.leadId(execution), actor.id());
    }
}
