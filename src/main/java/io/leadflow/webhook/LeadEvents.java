package io.leadflow.webhook;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.LeadChanged;
import io.leadflow.lead.Occasion;
import io.leadflow.lead.Sender.SenderType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes events of what happens to leads: one for each lead at the end of the transaction in which it happens, when the
 * lead is whole, and still within it.
 */
@Component
class LeadEvents {

    private final LeadBoard board;
    private final Registrations registrations;
    private final Outbox outbox;

    LeadEvents(LeadBoard board, Registrations registrations, Outbox outbox) {
        this.board = board;
        this.registrations = registrations;
        this.outbox = outbox;
    }

    /** A reminder changes nothing that a caller could read. */
    @EventListener
    void on(LeadChanged change) {
        if (change.occasion() != Occasion.REMINDED) {
            ChangedLeads.ofThisTransaction(this::tell).add(change.leadId(), isBeginning(change.occasion()));
        }
    }

    private void tell(UUID leadId, boolean created) {
        if (registrations.areThereAny()) {
            tell(board.lead(leadId), created);
        }
    }

    private void tell(Lead lead, boolean created) {
        List<Subscriber> concerned = concerned(lead);
        EventName event = created ? EventName.REFERRAL_CREATED : EventName.REFERRAL_UPDATED;
        registrations
                .listeners(event, concerned)
                .forEach(subscriber -> outbox.add(event, subscriber, lead.id(), lead.id()));
        board.besides(lead).forEach(other -> tellBeside(lead, created, other, concerned));
    }

    /** Those of another lead about the same business may not read this one: they are pointed to their own. */
    private void tellBeside(Lead lead, boolean created, Lead other, List<Subscriber> knowing) {
        EventName event = created ? EventName.RELATED_REFERRAL_CREATED : EventName.RELATED_REFERRAL_UPDATED;
        List<Subscriber> others = new ArrayList<>(concerned(other));
        others.removeAll(knowing);
        if (!others.isEmpty()) {
            registrations
                    .listeners(event, others)
                    .forEach(subscriber -> outbox.add(event, subscriber, lead.id(), other.id()));
        }
    }

    private static boolean isBeginning(Occasion occasion) {
        return occasion == Occasion.RECEIVED || occasion == Occasion.OWN_DEAL;
    }

    /** The partner, and the vendor where it is the sender: those who may read it. */
    private static List<Subscriber> concerned(Lead lead) {
        Subscriber partner = new Subscriber(lead.partnerId());
        return lead.sender().type() == SenderType.VENDOR ? List.of(partner, Subscriber.VENDOR) : List.of(partner);
    }
}
