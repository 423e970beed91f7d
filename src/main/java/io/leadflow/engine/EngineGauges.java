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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
            select priority_, count(*) as jobs, min(duedate_) as oldest from act_ru_job
            where duedate_ <= :now and retries_ > 0 and suspension_state_ = 1
            and (lock_exp_time_ is null or lock_exp_time_ < :now) group by priority_""";

    /** @param lag how long the oldest of the jobs has been due */
    private record Due(Lane lane, long jobs, Duration lag) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile List<Due> due;
    private volatile Long incidents;

    EngineGauges(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("leadflow.jobs.due", () -> jobs(Lane.STEPS))
                .description("Jobs that are due and that no node has taken")
                .register(meters);
        TimeGauge.builder("leadflow.jobs.lag", this::lagOfSteps, TimeUnit.MILLISECONDS)
                .description("How long the oldest job that no node has taken has been due")
                .register(meters);
        Gauge.builder("leadflow.deliveries.due", () -> jobs(Lane.DELIVERIES))
                .description("Deliveries of events that are due and that no node has taken")
                .register(meters);
        Gauge.builder("leadflow.mails.due", () -> jobs(Lane.MAILS))
                .description("Mails that are due and that no node has taken")
                .register(meters);
        Gauge.builder("leadflow.incidents", () -> incidents)
                .description("Incidents that wait for a process owner")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void read() {
        Instant now = clock.instant();
        due = jdbc.sql(DUE)
                .param("now", Timestamp.from(now))
                .query((row, number) -> due(row, now))
                .list();
        incidents = jdbc.sql("select count(*) from act_ru_incident")
                .query(Long.class)
                .single();
    }

    private static Due due(ResultSet row, Instant now) throws SQLException {
        Instant oldest = row.getTimestamp("oldest").toInstant();
        return new Due(Lane.of(row.getLong("priority_")), row.getLong("jobs"), Duration.between(oldest, now));
    }

    /** Nothing until the first reading. */
    private Long jobs(Lane lane) {
        return due == null ? null : in(lane).mapToLong(Due::jobs).sum();
    }

    private Long lagOfSteps() {
        return due == null
                ? null
                : in(Lane.STEPS).mapToLong(jobs -> jobs.lag().toMillis()).max().orElse(0);
    }

    private Stream<Due> in(Lane lane) {
        return due.stream().filter(jobs -> jobs.lane() == lane);
    }
}
