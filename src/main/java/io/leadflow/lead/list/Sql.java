package io.leadflow.lead.list;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement in the making: its text and, in the same order, its parameters. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sql add(String more, Object... values) {
        text.append(more);
        for (Object value : values) {
            parameters.add(value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    JdbcClient.StatementSpec in(ListDatabase database) {
        return database.sql(text.toString()).params(parameters);
    }
}
