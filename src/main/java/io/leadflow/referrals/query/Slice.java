package io.leadflow.referrals.query;

import java.util.List;

/**
 * A page of a list.
 *
 * @param count of all that match, or {@code null} when not asked for
 * @param select the properties wanted; empty: all
 * @param next the token of the next page, or {@code null} on the last one
 */
public record Slice(List<Row> rows, Long count, List<String> select, String next) {}
