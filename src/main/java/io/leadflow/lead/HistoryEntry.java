package io.leadflow.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that happened to a lead (L9).
 *
 * @param actor the user who did it, or {@link LeadHistory#PROCESS}
 */
public record HistoryEntry(Instant at, String actor, Occasion occasion, List<Change> changes) {

    /** One value that changed; {@code null} stands for none. */
    public record Change(String field, String from, String to) {}

    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }
}
