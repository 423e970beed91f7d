package io.leadflow.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.lead.HistoryEntry.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What changed from one JSON object to another, value by value, for the history (L9). */
final class Differences {

    private Differences() {}

    /** @param known properties whose changes stand in the history already */
    static List<Change> between(JsonNode before, JsonNode after, Set<String> known) {
        List<Change> changes = new ArrayList<>();
        collect("", before, after, changes);
        changes.removeIf(change -> known.contains(change.field()));
        return changes;
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    collect(path.isEmpty() ? name : path + "/" + name, before.path(name), after.path(name), changes));
        } else if (!Objects.equals(text(before), text(after))) {
            changes.add(new Change(path, text(before), text(after)));
        }
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
