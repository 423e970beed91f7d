package io.leadflow.referrals.query;

import io.leadflow.refusal.InvalidInput;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of a list; among referrals of the same moment their ids decide. */
record Order(Column column, boolean descending) {

    static final Order NEWEST_FIRST = new Order(Column.createdDateTime, true);

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(?<column>createdDateTime|updatedDateTime)(?:\\s+(?<way>asc|desc))?\\s*");

    /** What a list can be ordered by; spelt as on the wire. */
    enum Column {
        createdDateTime("received_at"),
        updatedDateTime("updated_at");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    static Order read(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidInput(
                    "$orderby", "must be createdDateTime or updatedDateTime, with asc or desc or neither");
        }
        return new Order(Column.valueOf(matcher.group("column")), "desc".equals(matcher.group("way")));
    }

    String sql() {
        String way = descending ? " desc" : "";
        return "l." + column.sql + way + ", l.id" + way;
    }

    Sql after(Object moment, UUID id) {
        String sign = descending ? "<" : ">";
        return Sql.of(
                "l.%1$s %2$s= ? and (l.%1$s %2$s ? or l.id %2$s ?)".formatted(column.sql, sign), moment, moment, id);
    }
}
