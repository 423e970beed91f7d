package io.leadflow.webhook;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.LeadChanged;
import io.leadflow.lead.Occasion;
import io.leadflow.lead.Sender.SenderType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes events of what happens to leads, within the transaction in which it happens. */
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

    @EventListener
    void on(LeadChanged change) {
        eventOf(change.occasion()).ifPresent(event -> tell(event, board.lead(change.leadId())));
    }

    private void tell(EventName event, Lead lead) {
        registrations
                .listeners(event, concerned(lead))
                .forEach(subscriber -> outbox.add(event, subscriber, lead.id(), lead.id()));
    }

    /** A reminder changes nothing that a caller could read. */
    private static Optional<EventName> eventOf(Occasion occasion) {
        return switch (occasion) {
            case REMINDED -> Optional.empty();
            case RECEIVED, OWN_DEAL -> Optional.of(EventName.REFERRAL_CREATED);
            default -> Optional.of(EventName.REFERRAL_UPDATED);
        };
    }

    /** The partner, and the vendor where it is the sender: those who may read it. */
    private static List<Subscriber> concerned(Lead lead) {
        Subscriber partner = new Subscriber(lead.partnerId());
        return lead.sender().type() == SenderType.VENDOR ? List.of(partner, Subscriber.VENDOR) : List.of(partner);
    }
}
