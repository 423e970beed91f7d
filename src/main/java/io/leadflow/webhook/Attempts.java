package io.leadflow.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attempts at each test; kept at once, also when the step that made one is rolled back. */
@Component
class Attempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void add(UUID testId, Answer answer) {
        jdbc.sql("insert into webhook_attempt (test_id, made_at, status, failure) values (?, ?, ?, ?)")
                .param(testId)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(answer.status())
                .param(answer.failure())
                .update();
    }

    /** Oldest first. */
    List<Attempt> at(UUID testId) {
        return jdbc.sql("select made_at, status, failure from webhook_attempt where test_id = ? order by id")
                .param(testId)
                .query((row, number) -> attempt(row))
                .list();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                new Answer(row.getObject("status", Integer.class), row.getString("failure")));
    }
}
