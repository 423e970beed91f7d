package io.leadflow.lead;

import io.leadflow.refusal.Check;
import java.util.UUID;

/**
 * The order to enter a lead.
 *
 * @param locationId the location of the partner that the lead is sent to
 * @param startedBy the user or system that sends it in
 * @param externalId the sender's own key, or {@code null}; the same one from the same {@code startedBy} makes one lead
 * @param predecessorId the lead whose inquiry is passed on with this one (B3), or {@code null}
 */
public record NewLead(
        Inquiry inquiry,
        String partnerId,
        String locationId,
        Sender sender,
        String startedBy,
        String externalId,
        UUID predecessorId) {

    public NewLead {
        externalId = Check.optionalLine("externalId", externalId, 200);
    }
}
