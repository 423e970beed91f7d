package io.leadflow.referrals.query;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition in SQL with the values for its question marks; text of a caller is only ever a value. */
public record Sql(String text, List<Object> values) {

    public static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    /** True where the expression has one of the values. */
    static Sql in(String expression, List<String> values) {
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        return values.isEmpty() ? of("1 = 0") : new Sql(expression + " in (" + marks + ")", List.copyOf(values));
    }

    public static Sql joined(String word, Collection<Sql> parts) {
        return new Sql(
                parts.stream().map(Sql::text).collect(Collectors.joining(" " + word + " ", "(", ")")),
                parts.stream().flatMap(part -> part.values().stream()).toList());
    }

    public Sql and(Sql other) {
        return joined("and", Stream.of(this, other).toList());
    }

    Sql not() {
        return new Sql("not (" + text + ")", values);
    }
}
