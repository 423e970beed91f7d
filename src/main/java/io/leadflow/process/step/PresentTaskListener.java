package io.leadflow.process.step;

import io.leadflow.lead.LeadBoard;
import io.leadflow.process.LeadProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Names a task after the customer's company and what it asks for, so that a partner knows it in a list. */
@Component
class PresentTaskListener implements TaskListener {

    private final LeadBoard leads;
    private final LeadWords words;

    PresentTaskListener(LeadBoard leads, LeadWords words) {
        this.leads = leads;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(words.title(leads.lead(LeadProcess.leadId(task))));
    }
}
