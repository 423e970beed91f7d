package io.leadflow.process;

import io.leadflow.lead.Inquiry;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.Outcome;
import io.leadflow.partner.Alternatives;
import io.leadflow.partner.Alternatives.Alternative;
import io.leadflow.partner.Alternatives.Wish;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a customer can send an inquiry on to when it came to nothing (B3). */
@Component
public class OtherPartners {

    private static final int MOST = 3;

    private final LeadBoard board;
    private final Alternatives alternatives;
    private final CustomerSettings settings;

    OtherPartners(LeadBoard board, Alternatives alternatives, CustomerSettings settings) {
        this.board = board;
        this.alternatives = alternatives;
        this.settings = settings;
    }

    /** The best first; nobody while there is nothing to pass on. */
    public List<Alternative> than(Lead lead) {
        return areOffered(lead)
                ? alternatives.bestFor(wish(lead.inquiry()), board.partnersSoFar(lead.id()), MOST)
                : List.of();
    }

    /** Whether the customer may choose a different partner: after a refusal, and after an expiry by setting. */
    public boolean areOffered(Lead lead) {
        return lead.canBePassedOn() && (lead.outcome() != Outcome.EXPIRED || settings.offerOthersAfterExpiry());
    }

    private static Wish wish(Inquiry inquiry) {
        return new Wish(
                inquiry.customer().country(),
                inquiry.customer().size(),
                inquiry.need().products(),
                inquiry.need().services(),
                inquiry.need().industries());
    }
}
