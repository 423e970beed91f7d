package io.leadflow.lead;

import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What the partner makes of the lead (L3, L6). Before it is accepted any part may be {@code null}.
 *
 * @param closingDate when the customer is expected to buy
 * @param crmId the partner's own reference only
 */
public record Deal(
        String name,
        @Embedded.Nullable(prefix = "value_") Money value,
        LocalDate closingDate,
        String notes,
        String crmId,
        String campaignId) {

    public static final Deal NONE = new Deal(null, null, null, null, null, null);

    private static final int YEARS_AHEAD = 100;

    public Deal {
        name = Check.optionalLine("dealName", name, 200);
        notes = Check.optionalText("notes", notes, 5_000);
        crmId = Check.optionalLine("crmId", crmId, 100);
        campaignId = Check.optionalLine("campaignId", campaignId, 100);
    }

    /** What an accepted lead must have (L3). */
    void requireComplete() {
        Check.required("dealName", name);
        Check.required("dealValue", value);
        Check.required("closingDate", closingDate);
    }

    /** What a closing date must be when it is set; later it may lie in the past. */
    void requireNearDate(LocalDate today) {
        if (closingDate != null && closingDate.isBefore(today)) {
            throw new InvalidInput("closingDate", "must not be in the past");
        }
        if (closingDate != null && closingDate.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new InvalidInput("closingDate", "must be at most %d years ahead".formatted(YEARS_AHEAD));
        }
    }

    /** The numbers without what was written down about the customer. */
    Deal erased() {
        return new Deal(null, value, closingDate, null, null, campaignId);
    }

    Deal withNotes(String newNotes) {
        return new Deal(name, value, closingDate, newNotes, crmId, campaignId);
    }
}
