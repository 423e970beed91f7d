package io.leadflow.demo;

import io.leadflow.engine.TimeTravel;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time of the demonstration, remembered across restarts as its distance to the real time. */
@Component
@Profile("demo")
class DemoClock implements TimeMachine {

    private final TimeTravel travel;
    private final Clock clock;
    private final JdbcClient jdbc;

    DemoClock(TimeTravel travel, Clock clock, JdbcClient jdbc) {
        this.travel = travel;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @PostConstruct
    void remember() {
        travel.moveTo(ahead());
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public synchronized void advance(Duration by) {
        Duration ahead = ahead().plus(by);
        jdbc.sql("delete from demo_clock").update();
        jdbc.sql("insert into demo_clock (ahead_seconds) values (?)")
                .param(ahead.toSeconds())
                .update();
        travel.moveTo(ahead);
    }

    private Duration ahead() {
        return jdbc.sql("select ahead_seconds from demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }
}
