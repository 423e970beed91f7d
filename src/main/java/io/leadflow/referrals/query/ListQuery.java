package io.leadflow.referrals.query;

import io.leadflow.refusal.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a list is asked for (1.4).
 *
 * @param filter may be {@code null}, as may {@code top} and {@code cursor}
 * @param select the properties wanted; empty: all
 */
record ListQuery(
        Expression filter, Order order, Integer top, int skip, boolean count, List<String> select, Cursor cursor) {

    static final int MOST_ON_A_PAGE = 100;
    private static final int LONGEST = 16 * 1024;
    private static final int FURTHEST = 10_000;
    private static final Set<String> KNOWN =
            Set.of("$filter", "$orderby", "$top", "$skip", "$count", "$select", "$skiptoken");

    /** @throws InvalidInput naming the option that breaks a rule */
    static ListQuery read(Map<String, String[]> options) {
        options.forEach(ListQuery::check);
        String filter = value(options, "$filter");
        String order = value(options, "$orderby");
        String token = value(options, "$skiptoken");
        Integer top = number("$top", value(options, "$top"), Integer.MAX_VALUE);
        Integer skip = number("$skip", value(options, "$skip"), FURTHEST);
        return new ListQuery(
                filter == null ? null : Filter.parse(filter),
                order == null ? Order.NEWEST_FIRST : Order.read(order),
                top,
                skip == null ? 0 : skip,
                flag(value(options, "$count")),
                names(value(options, "$select")),
                token == null ? null : Cursor.read(token));
    }

    /** How many referrals this page may have. */
    int size() {
        Integer left = left();
        return left == null ? MOST_ON_A_PAGE : Math.min(left, MOST_ON_A_PAGE);
    }

    /** How many are wanted after this page; {@code null}: all. */
    Integer leftAfterThis() {
        Integer left = left();
        return left == null ? null : left - size();
    }

    private Integer left() {
        return cursor == null ? top : cursor.left();
    }

    private static void check(String name, String[] values) {
        if (name.startsWith("$") && !KNOWN.contains(name)) {
            throw new InvalidInput(name.substring(0, Math.min(40, name.length())), "is no option of this list");
        }
        if (name.startsWith("$") && values.length > 1) {
            throw new InvalidInput(name, "must be given once");
        }
        if (Stream.of(values).mapToInt(String::length).sum() > LONGEST) {
            throw new InvalidInput(name, "must be shorter than 16 KB");
        }
    }

    private static String value(Map<String, String[]> options, String name) {
        String[] values = options.get(name);
        return values == null || values[0].isBlank() ? null : values[0];
    }

    private static Integer number(String name, String text, int most) {
        try {
            Integer number = text == null ? null : Integer.valueOf(text.strip());
            if (number != null && (number < 0 || number > most)) {
                throw new InvalidInput(name, "must be a number from 0 to " + most);
            }
            return number;
        } catch (NumberFormatException noNumber) {
            throw new InvalidInput(name, "must be a number from 0 to " + most);
        }
    }

    private static boolean flag(String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new InvalidInput("$count", "must be true or false");
        }
        return "true".equals(text);
    }

    private static List<String> names(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1)).map(String::strip).toList();
    }
}
