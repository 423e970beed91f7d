package io.leadflow.process.step;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadDesk;
import io.leadflow.lead.Stage;
import io.leadflow.notification.Topic;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the contact of the location before the lead expires (B2), unless it was answered meanwhile. */
@Component
class RemindPartnerDelegate implements JavaDelegate {

    private final Letters letters;
    private final LeadDesk leads;

    RemindPartnerDelegate(Letters letters, LeadDesk leads) {
        this.letters = letters;
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lead lead = letters.lead(execution);
        if (lead.stage() == Stage.RECEIVED) {
            letters.toLocationContact(execution, lead, Topic.REMINDER);
            leads.noteReminder(lead.id());
        }
    }
}
