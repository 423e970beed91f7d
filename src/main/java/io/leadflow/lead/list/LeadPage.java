package io.leadflow.lead.list;

import java.util.List;

/**
 * Some rows of a list in their order.
 *
 * @param before the key that the page before this one ends at, or {@code null} when this is the first
 * @param after the key that the page after this one begins at, or {@code null} when this is the last
 */
public record LeadPage(List<LeadRow> rows, String before, String after) {

    public static final LeadPage EMPTY = new LeadPage(List.of(), null, null);
}
