package io.leadflow.lead;

import io.leadflow.lead.HistoryEntry.Change;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something happened to a lead: published within the transaction that writes it, once for each history entry (L9).
 *
 * @param changes what stands in that entry
 */
public record LeadChanged(UUID leadId, Occasion occasion, List<Change> changes) {

    /** Whether a fact of the lead got another value. */
    public boolean touches(String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .anyMatch(value -> value != null && !value.isEmpty());
    }
}
