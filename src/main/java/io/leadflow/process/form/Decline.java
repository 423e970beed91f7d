package io.leadflow.process.form;

import io.leadflow.lead.ClosingReason;

/**
 * A partner's refusal of a lead (L4).
 *
 * @param notes may be {@code null}
 */
public record Decline(ClosingReason reason, String notes) {

    public static Decline read(Fields fields) {
        return new Decline(ClosingReason.chosen("declineReason", fields.text("declineReason")), fields.text("notes"));
    }
}
