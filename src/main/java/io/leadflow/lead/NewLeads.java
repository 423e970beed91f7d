package io.leadflow.lead;

import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.WrongState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;

/** Enters new leads: none twice, and none for a partner who had the inquiry before. */
@Component
class NewLeads {

    private final Leads leads;
    private final LeadsAtHand atHand;

    NewLeads(Leads leads, LeadsAtHand atHand) {
        this.leads = leads;
        this.atHand = atHand;
    }

    /** @throws io.leadflow.refusal.Refusal when the order was carried out before, or must not be */
    Lead enter(Lead lead, NewLead order) {
        refusePassingOnTwice(order);
        refuseRepeat(order);
        try {
            return atHand.save(lead);
        } catch (DbActionExecutionException failure) {
            throw failure.getCause() instanceof DuplicateKeyException ? overtaken(order) : failure;
        }
    }

    private static RuntimeException overtaken(NewLead order) {
        return order.predecessorId() == null
                ? new InvalidInput(
                        "externalId", "was used by another request at the same moment; ask again for its lead")
                : WrongState.atTheSameMoment();
    }

    private void refuseRepeat(NewLead order) {
        if (order.externalId() != null) {
            leads.findByStartedByAndExternalId(order.startedBy(), order.externalId())
                    .ifPresent(first -> {
                        throw new InvalidInput("externalId", "was used before: it already made lead " + first.id());
                    });
        }
    }

    /** Never back to a partner who had the inquiry before (B3). */
    private void refusePassingOnTwice(NewLead order) {
        if (order.predecessorId() == null) {
            return;
        }
        if (leads.findByPredecessorId(order.predecessorId()).isPresent()) {
            throw new WrongState("The inquiry was passed on before.");
        }
        if (leads.partnersSoFar(order.predecessorId()).contains(order.partnerId())) {
            throw new InvalidInput("partnerId", "must name a partner who has not had this inquiry before");
        }
    }
}
