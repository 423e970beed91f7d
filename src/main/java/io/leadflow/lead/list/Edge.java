package io.leadflow.lead.list;

import java.util.List;

/**
 * Where a page begins: after the last row of the one before, or, backward, before the first row of the one after. It
 * names a row by its place in the order and not by its number, so that leads which arrive meanwhile move nothing.
 *
 * @param key the values of the sort order's columns at that row
 */
public record Edge(boolean backward, List<Object> key) {

    /** @throws io.leadflow.refusal.InvalidInput naming {@code after} when the key is not one of this order */
    public static Edge after(Sort sort, String key) {
        return new Edge(false, sort.read("after", key));
    }

    /** @throws io.leadflow.refusal.InvalidInput naming {@code before} when the key is not one of this order */
    public static Edge before(Sort sort, String key) {
        return new Edge(true, sort.read("before", key));
    }
}
