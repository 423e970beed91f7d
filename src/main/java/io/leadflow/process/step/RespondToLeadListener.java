package io.leadflow.process.step;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.LeadDesk;
import io.leadflow.process.Actor;
import io.leadflow.process.LeadProcess;
import io.leadflow.process.LeadProcess.Decision;
import io.leadflow.process.form.DealTerms;
import io.leadflow.process.form.Decline;
import io.leadflow.process.form.Fields;
import io.leadflow.process.form.Submission;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Takes the partner's answer: an acceptance moves the lead (L3), a refusal is checked and left to its step (L4). */
@Component
class RespondToLeadListener implements TaskListener {

    private final LeadDesk leads;
    private final LeadBoard board;
    private final Actor actor;

    RespondToLeadListener(LeadDesk leads, LeadBoard board, Actor actor) {
        this.leads = leads;
        this.board = board;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID leadId = LeadProcess.leadId(task);
        Fields fields = Fields.of(task);
        Decision decision = fields.oneOf(LeadProcess.DECISION, Decision.class);
        if (decision == Decision.ACCEPT) {
            Lead lead = leads.accept(leadId, actor.id(), new DealTerms(fields), fields.teamOver("partnerContacts"));
            Submission.tidy(task, lead, Map.of(LeadProcess.DECISION, decision.name()));
        } else {
            Decline decline = Decline.read(fields);
            Submission.tidy(task, board.lead(leadId), Map.of(LeadProcess.DECISION, decision.name()));
            task.setVariable(LeadProcess.ANSWER, Variables.untypedValue(decline, true));
        }
    }
}
