package io.leadflow.process;

import io.leadflow.lead.Inquiry;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.LeadDesk;
import io.leadflow.lead.LeadHistory;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What customers do with their inquiries. An inquiry starts through the same gate as every other lead. */
@Component
public class InquiryWorkflow {

    private static final Duration SAME_WITHIN = Duration.ofDays(1);

    private final LeadWorkflow workflow;
    private final LeadBoard board;
    private final LeadDesk leads;
    private final RuntimeService runtime;
    private final EngineTraces traces;
    private final OtherPartners others;
    private final TransactionOperations transaction;
    private final Clock clock;

    InquiryWorkflow(
            LeadWorkflow workflow,
            LeadBoard board,
            LeadDesk leads,
            RuntimeService runtime,
            EngineTraces traces,
            OtherPartners others,
            TransactionOperations transaction,
            Clock clock) {
        this.workflow = workflow;
        this.board = board;
        this.leads = leads;
        this.runtime = runtime;
        this.traces = traces;
        this.others = others;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends a customer's inquiry to a partner (D7). Sent again, by the same submission or in the same words within a
     * day, it is the first one.
     *
     * @param key of this one submission
     * @return the lead's id
     * @throws io.leadflow.refusal.InvalidInput when the partner takes no leads
     */
    public UUID ask(Inquiry inquiry, String partnerId, String key) {
        return asked(inquiry, partnerId, key).orElseGet(() -> {
            Map<String, Object> order = InquiryOrder.of(inquiry, partnerId);
            order.put("externalId", key);
            try {
                return workflow.start(Actor.DIRECTORY, order);
            } catch (RuntimeException failure) {
                return asked(inquiry, partnerId, key).orElseThrow(() -> failure);
            }
        });
    }

    /**
     * Sends the inquiry of a lead that came to nothing on to a different partner (B3), as a customer inquiry whoever
     * sent the first one. However often it is asked for, there is one new lead.
     *
     * @return the id of the new lead
     * @throws io.leadflow.refusal.Refusal when the partner had the inquiry before, or somebody else has it now
     */
    public UUID passOn(UUID leadId, String partnerId) {
        return passedOn(leadId, partnerId).orElseGet(() -> {
            Lead lead = board.lead(leadId);
            if (!others.areOffered(lead)) {
                throw new WrongState("The inquiry cannot be passed on: it is %s.".formatted(lead.state()));
            }
            try {
                return workflow.start(Actor.DIRECTORY, InquiryOrder.again(lead, partnerId));
            } catch (RuntimeException failure) {
                return passedOn(leadId, partnerId).orElseThrow(() -> failure);
            }
        });
    }

    /**
     * Takes the inquiry back: wherever the lead is open, its task goes away.
     *
     * @throws WrongState when the lead is archived, or somebody moved it at this very moment
     */
    public void withdraw(UUID leadId) {
        Lead lead = board.lead(leadId);
        try {
            transaction.executeWithoutResult(open -> runtime.createMessageCorrelation(LeadProcess.INQUIRY_WITHDRAWN)
                    .processInstanceBusinessKey(leadId.toString())
                    .correlateWithResult());
        } catch (RuntimeException failure) {
            throw lead.isOpen() && board.lead(leadId).stage() == lead.stage() ? failure : WrongState.atTheSameMoment();
        }
    }

    /**
     * Erases the personal data of an archived lead, as its customer asks by the private link. With it goes what other
     * partners got of the same inquiry, from all who do not work on it any more.
     */
    public void erase(UUID leadId) {
        erase(leadId, LeadHistory.CUSTOMER);
    }

    /** Erases the personal data of an archived lead, as its customer asked the vendor to. */
    public void erase(SignedIn by, UUID leadId) {
        erase(leadId, by.userId());
    }

    private void erase(UUID leadId, String actor) {
        transaction.executeWithoutResult(open -> {
            forget(leadId, actor);
            board.ofSameInquiry(leadId).stream().filter(Lead::canBeErased).forEach(other -> forget(other.id(), actor));
        });
    }

    private void forget(UUID leadId, String actor) {
        leads.erase(leadId, actor);
        traces.remove(leadId);
    }

    private Optional<UUID> asked(Inquiry inquiry, String partnerId, String key) {
        return board.sentAs(Actor.DIRECTORY.userId(), key)
                .or(() -> board.sameInquiry(inquiry, partnerId, clock.instant().minus(SAME_WITHIN)))
                .map(Lead::id);
    }

    private Optional<UUID> passedOn(UUID leadId, String partnerId) {
        return board.successorOf(leadId)
                .filter(successor -> successor.partnerId().equals(partnerId))
                .map(Lead::id);
    }
}
