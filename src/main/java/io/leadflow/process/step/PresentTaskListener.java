package io.leadflow.process.step;

import io.leadflow.lead.Favorites;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.Stage;
import io.leadflow.process.LeadProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Names a task after the customer's company and what it asks for, so that a partner knows it in a list, and has it found
 * under the tab of its kind and, by those who marked the lead, under their favourites (T2).
 */
@Component
class PresentTaskListener implements TaskListener {

    private final LeadBoard leads;
    private final LeadWords words;
    private final Favorites favorites;

    PresentTaskListener(LeadBoard leads, LeadWords words, Favorites favorites) {
        this.leads = leads;
        this.words = words;
        this.favorites = favorites;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID leadId = LeadProcess.leadId(task);
        Lead lead = leads.lead(leadId);
        task.setName(words.title(lead));
        task.setDescription(words.kind(lead));
        if (lead.stage() != Stage.RECEIVED) { // nobody can have marked a lead that comes in at this moment
            favorites.usersOf(leadId).forEach(task::addCandidateUser);
        }
    }
}
