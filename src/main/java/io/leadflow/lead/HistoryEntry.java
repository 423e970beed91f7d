package io.leadflow.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that happened to a lead (L9).
 *
 * @param actor the user who did it, or one of the actors without a log-in that {@link LeadHistory} names
 */
public record HistoryEntry(Instant at, String actor, Occasion occasion, List<Change> changes) {

    private static final Set<String> WITHOUT_LOG_IN =
            Set.of(LeadHistory.PROCESS, LeadHistory.CUSTOMER, LeadHistory.DIRECTORY);

    /** One value that changed; {@code null} stands for none, and on both sides for one that was erased. */
    public record Change(String field, String from, String to) {

        /** What outlives the person; anything else may name them. */
        private static final Set<String> NOT_PERSONAL = Set.of(
                "stage",
                "outcome",
                "closingReason",
                "contactFlag",
                "dealValue",
                "closingDate",
                "campaignId",
                "partnerContacts",
                "employees",
                "predecessor",
                "successor");

        Change erased() {
            return NOT_PERSONAL.contains(field) ? this : new Change(field, null, null);
        }
    }

    /** Whether the actor is somebody with a log-in. */
    public boolean isByUser() {
        return !WITHOUT_LOG_IN.contains(actor);
    }

    /** Whether this entry has a value for the field. */
    public boolean tells(String field) {
        return changes.stream().anyMatch(change -> change.field().equals(field));
    }

    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }
}
