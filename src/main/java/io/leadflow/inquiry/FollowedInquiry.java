package io.leadflow.inquiry;

import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.Lead;
import io.leadflow.partner.Alternatives.Alternative;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Where an inquiry stands, as far as it is the customer's business.
 *
 * @param others whom it can be passed on to
 * @param next whom it was passed on to, or {@code null}
 */
public record FollowedInquiry(Lead lead, String partner, List<Alternative> others, Next next) {

    /** The same inquiry with a different partner. */
    public record Next(String partner, String link) {}

    /** The last part of the message keys that say so. */
    public String state() {
        if (lead.isErased()) {
            return "ERASED";
        }
        if (lead.closingReason() == ClosingReason.CUSTOMER_WITHDREW) {
            return "WITHDRAWN";
        }
        return lead.outcome() == null ? lead.stage().name() : lead.outcome().name();
    }

    public boolean isOpen() {
        return lead.isOpen();
    }

    public boolean canBeErased() {
        return lead.canBeErased();
    }

    public LocalDate answerDate() {
        return LocalDate.ofInstant(lead.answerBy(), ZoneOffset.UTC);
    }
}
