package io.leadflow.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What a queue of the engine would show first: what is due in each {@link Lane} and no node has taken, and
 * incidents; read once a minute.
 */
@Component
class EngineGauges {

    private static final String DUE = """
            select count(*) filter (where priority_ >= 0) as steps, min(duedate_) filter (where priority_ >= 0) as oldest,
            count(*) filter (where priority_ = -1) as deliveries, count(*) filter (where priority_ <= -2) as mails from act_ru_job
            where duedate_ <= :now and retries_ > 0 and suspension_state_ = 1
            and (lock_exp_time_ is null or lock_exp_time_ < :now)""";

    /** @param lag how long the oldest of the steps has been due */
    private record Backlog(long steps, Duration lag, long deliveries, long mails) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Backlog backlog;
    private volatile Long incidents;

    EngineGauges(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("leadflow.jobs.due", () -> backlog == null ? null : backlog.steps())
                .description("Jobs that are due and that no node has taken")
                .register(meters);
        TimeGauge.builder(
                        "leadflow.jobs.lag",
                        () -> backlog == null ? null : backlog.lag().toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("How long the oldest job that no node has taken has been due")
                .register(meters);
        Gauge.builder("leadflow.deliveries.due", () -> backlog == null ? null : backlog.deliveries())
                .description("Deliveries of events that are due and that no node has taken")
                .register(meters);
        Gauge.builder("leadflow.mails.due", () -> backlog == null ? null : backlog.mails())
                .description("Mails that are due and that no node has taken")
                .register(meters);
        Gauge.builder("leadflow.incidents", () -> incidents)
                .description("Incidents that wait for a process owner")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void read() {
        Instant now = clock.instant();
        backlog = jdbc.sql(DUE)
                .param("now", Timestamp.from(now))
                .query((row, number) -> backlog(row, now))
                .single();
        incidents = jdbc.sql("select count(*) from act_ru_incident")
                .query(Long.class)
                .single();
    }

    private static Backlog backlog(ResultSet row, Instant now) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest");
        return new Backlog(
                row.getLong("steps"),
                oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now),
                row.getLong("deliveries"),
                row.getLong("mails"));
    }
}
