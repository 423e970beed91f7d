package io.leadflow.lead.list;

import io.leadflow.lead.ContactFlag;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Money;
import io.leadflow.lead.Outcome;
import io.leadflow.lead.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A lead as its row in a list.
 *
 * @param need its beginning, in one line
 * @param value {@code null} when there is none, or none to be seen
 * @param openedBy the user who opened it first (B5); {@code null} while nobody has, or where it is not to be seen
 * @param favorite whether this user marked it
 */
public record LeadRow(
        UUID id,
        LeadType type,
        String partnerId,
        String partnerName,
        String company,
        String country,
        String need,
        Stage stage,
        Outcome outcome,
        ContactFlag contactFlag,
        Money value,
        Instant receivedAt,
        Instant answerBy,
        Instant answeredAt,
        Instant updatedAt,
        String openedBy,
        boolean opened,
        boolean favorite) {

    /** How long the partner took to accept or decline; {@code null} when it did neither. */
    public Duration timeToAnswer() {
        return answeredAt == null ? null : Duration.between(receivedAt, answeredAt);
    }
}
