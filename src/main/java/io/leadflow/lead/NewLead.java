package io.leadflow.lead;

import io.leadflow.refusal.Check;

/**
 * The order to enter a lead.
 *
 * @param locationId the location of the partner that the lead is sent to
 * @param startedBy the user or system that sends it in
 * @param externalId the sender's own key, or {@code null}; the same one from the same {@code startedBy} makes one lead
 */
public record NewLead(
        Inquiry inquiry, String partnerId, String locationId, Sender sender, String startedBy, String externalId) {

    public NewLead {
        externalId = Check.optionalLine("externalId", externalId, 200);
    }
}
