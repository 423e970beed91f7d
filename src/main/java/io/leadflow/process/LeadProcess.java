package io.leadflow.process;

import io.leadflow.lead.ContactFlag;
import io.leadflow.lead.Lead;
import io.leadflow.refusal.WrongState;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The names that {@code processes/lead-lifecycle.bpmn} and the code share; the business key is the lead's id. */
public final class LeadProcess {

    public static final String KEY = "lead-lifecycle";

    /** The message that starts a partner's own deal. */
    public static final String OWN_DEAL = "leadflow.ownDeal";

    public static final String RESPOND_TO_LEAD = "userTask_respondToLead";
    public static final String CLOSE_DEAL = "userTask_closeDeal";

    /** Takes a lead out of its open stage: the customer took the inquiry back. */
    public static final String INQUIRY_WITHDRAWN = "leadflow.inquiryWithdrawn";

    /** Start variable of the directory: the lead whose inquiry is passed on (B3). */
    public static final String PREDECESSOR = "predecessorId";

    /** A {@link io.leadflow.lead.LeadType}, by name. */
    public static final String LEAD_TYPE = "leadType";

    /** Boolean: the customer asked to be contacted directly (L7). */
    public static final String CONTACT_REQUESTED = "contactRequested";

    /** The flame that the task list shows; only leads with a contact request have one (L7). */
    public static final String CONTACT_FLAG = "contactFlag";

    /** Date: the end of the response time (L5). */
    public static final String ANSWER_BY = "answerBy";

    /** ISO 8601 duration of the contact window (L7); only leads with a contact request have one. */
    public static final String CONTACT_WINDOW = "contactWindow";

    /** ISO 8601 repeating interval of the reminders (B2). */
    public static final String REMINDERS = "reminders";

    /** Integer: the priority of the lead's tasks. */
    public static final String PRIORITY = "priority";

    /** A {@link Decision}, by name. */
    public static final String DECISION = "decision";

    /** A {@link Closing}, by name. */
    public static final String OUTCOME = "outcome";

    /** Boolean: whether the customer of an expired lead is offered other partners. */
    public static final String OFFER_OTHERS = "offerOthers";

    /** Lives from a partner's answer to the step that carries it out, and is never stored. */
    public static final String ANSWER = "answer";

    private static final Map<ContactFlag, String> FLAMES = Map.of(
            ContactFlag.BURNING, "🔥 wanted now",
            ContactFlag.COOLED, "🕯 still wanted");

    /** The partner's answer to a received lead. */
    public enum Decision {
        ACCEPT,
        DECLINE
    }

    /** The partner's report on an accepted lead. */
    public enum Closing {
        KEEP_OPEN,
        WON,
        LOST
    }

    private LeadProcess() {}

    public static UUID leadId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** @throws WrongState when somebody or the deadline took the task away at this very moment */
    public static UUID leadId(DelegateTask task) {
        if (task.getExecution() == null) {
            throw WrongState.atTheSameMoment();
        }
        return leadId(task.getExecution());
    }

    /** What the process knows of its lead; everything else stays in the lead's table. */
    public static Map<String, Object> variablesOf(Lead lead) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LEAD_TYPE, lead.inquiry().leadType().name());
        variables.put(CONTACT_REQUESTED, lead.inquiry().contactRequested());
        if (lead.contactFlag() != null) {
            variables.put(CONTACT_FLAG, FLAMES.get(lead.contactFlag()));
        }
        return variables;
    }
}
