package io.leadflow.referrals;

import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.Lead;
import java.util.Locale;

/** Free text on the wire, one of a list in a lead: what is none of the list is another reason, and kept as it came. */
final class Reasons {

    private Reasons() {}

    static ClosingReason inTheLead(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return ClosingReason.CHOICES.stream()
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElse(ClosingReason.OTHER);
    }

    static String onTheWire(Lead lead, String written) {
        boolean holds = lead.closingReason() == null || written != null && inTheLead(written) == lead.closingReason();
        return holds ? written : lead.closingReason().name();
    }
}
