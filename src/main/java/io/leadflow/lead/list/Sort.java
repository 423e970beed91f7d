package io.leadflow.lead.list;

import io.leadflow.refusal.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The orders of a list. Each ends with the lead's id, so that no two rows have the same key, and each stands in the
 * indexes of {@code lead} word for word.
 */
public enum Sort {
    /** What has to be answered first; only of received leads. */
    ANSWER_BY(true, LeadRow::answerBy, "l.answer_by"),
    /** The newest first. */
    RECEIVED(false, LeadRow::receivedAt, "l.received_at"),
    /** The last changed first. */
    UPDATED(false, LeadRow::updatedAt, "l.updated_at"),
    /** The highest amount first within each currency, since amounts of two cannot be compared; last those without. */
    VALUE(true, null, "coalesce(l.deal_value_currency, 'ZZZ')", "coalesce(-l.deal_value_amount, 1)");

    private static final String SEPARATOR = "~";
    private static final String TIME = "\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?Z";
    private static final String CURRENCY = "[A-Z]{3}";
    private static final String AMOUNT = "-?\\d{1,15}(\\.\\d{1,4})?";

    private final boolean ascending;
    private final Function<LeadRow, Instant> time;
    private final List<String> columns;

    Sort(boolean ascending, Function<LeadRow, Instant> time, String... columns) {
        this.ascending = ascending;
        this.time = time;
        this.columns = List.of(columns);
    }

    void order(Sql sql, boolean backward) {
        String direction = ascending != backward ? "" : " desc";
        sql.add(columns().collect(Collectors.joining(direction + ", ", " order by ", direction)));
    }

    /** Narrows to the rows that come after an edge, or before it. */
    void narrow(Sql sql, Edge edge) {
        sql.add(columns().collect(Collectors.joining(", ", " and (", ")")))
                .add(ascending != edge.backward() ? " > " : " < ")
                .add(
                        time == null ? "(cast(? as char(3)), ?, ?)" : "(?, ?)",
                        edge.key().toArray());
    }

    /** The place of a row in this order, as it stands in an address. */
    String key(LeadRow row) {
        Stream<Object> values = time == null
                ? Stream.of(
                        row.value() == null ? "ZZZ" : row.value().currency(),
                        row.value() == null
                                ? "1"
                                : row.value().amount().negate().toPlainString())
                : Stream.of(time.apply(row));
        return Stream.concat(values, Stream.of(row.id())).map(Object::toString).collect(Collectors.joining(SEPARATOR));
    }

    List<Object> read(String field, String key) {
        try {
            return read(List.of(key.split(SEPARATOR, columns.size() + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException unreadable) {
            throw new InvalidInput(field, "must come from a link of the list");
        }
    }

    private List<Object> read(List<String> parts) {
        UUID id = UUID.fromString(parts.get(columns.size()));
        return time == null
                ? List.of(written(parts.get(0), CURRENCY), new BigDecimal(written(parts.get(1), AMOUNT)), id)
                : List.of(Instant.parse(written(parts.get(0), TIME)), id);
    }

    private static String written(String part, String pattern) {
        if (!part.matches(pattern)) {
            throw new IllegalArgumentException("Not of this order");
        }
        return part;
    }

    private Stream<String> columns() {
        return Stream.concat(columns.stream(), Stream.of("l.id"));
    }
}
