package io.leadflow.process.step;

import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.LeadDesk;
import io.leadflow.process.Actor;
import io.leadflow.process.LeadProcess;
import io.leadflow.process.LeadProcess.Closing;
import io.leadflow.process.form.DealTerms;
import io.leadflow.process.form.Fields;
import io.leadflow.process.form.Submission;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Takes the partner's report on an accepted lead: what changed in the deal and whether it is won or lost (L6). */
@Component
class CloseDealListener implements TaskListener {

    private static final String EMPLOYEES = "employees";

    private final LeadDesk leads;
    private final LeadBoard board;
    private final Actor actor;

    CloseDealListener(LeadDesk leads, LeadBoard board, Actor actor) {
        this.leads = leads;
        this.board = board;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID leadId = LeadProcess.leadId(task);
        Fields fields = Fields.of(task);
        Closing closing = fields.oneOf(LeadProcess.OUTCOME, Closing.class);
        ClosingReason lostReason =
                closing == Closing.LOST ? ClosingReason.chosen("lostReason", fields.text("lostReason")) : null;
        Submission.tidy(
                task,
                edited(leadId, fields),
                Map.of(LeadProcess.DECISION, LeadProcess.Decision.ACCEPT.name(), LeadProcess.OUTCOME, closing.name()));
        if (lostReason != null) {
            task.setVariable(LeadProcess.ANSWER, Variables.untypedValue(lostReason, true));
        }
    }

    private Lead edited(UUID leadId, Fields fields) {
        DealTerms terms = new DealTerms(fields);
        return terms.isEmpty() && !fields.has(EMPLOYEES)
                ? board.lead(leadId)
                : leads.edit(leadId, actor.id(), terms, UnaryOperator.identity(), fields.teamOver(EMPLOYEES));
    }
}
