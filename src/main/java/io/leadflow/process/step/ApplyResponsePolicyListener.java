package io.leadflow.process.step;

import io.leadflow.lead.LeadDesk;
import io.leadflow.process.LeadProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Gives the lead the deadline, reminders, contact window and priority that the decision table names for it (B1). */
@Component
class ApplyResponsePolicyListener implements ExecutionListener {

    private final LeadDesk leads;
    private final Clock clock;

    ApplyResponsePolicyListener(LeadDesk leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResultEntries policy =
                ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult();
        Duration responseTime = Duration.parse(policy.getEntry("responseTime"));
        Instant answerBy = clock.instant().plus(responseTime);
        leads.expectAnswer(LeadProcess.leadId(execution), answerBy);
        execution.setVariable(LeadProcess.ANSWER_BY, Date.from(answerBy));
        execution.setVariable(LeadProcess.REMINDERS, policy.getEntry("reminders"));
        execution.setVariable(LeadProcess.PRIORITY, policy.getEntry("priority"));
        if (Boolean.TRUE.equals(execution.getVariable(LeadProcess.CONTACT_REQUESTED))) {
            execution.setVariable(LeadProcess.CONTACT_WINDOW, policy.getEntry("contactWindow"));
        }
    }
}
