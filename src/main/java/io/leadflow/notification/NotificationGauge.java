package io.leadflow.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many notifications were tried and wait for a mail server to take them, counted once a minute. */
@Component
class NotificationGauge {

    private final JdbcClient jdbc;
    private volatile Long waiting;

    NotificationGauge(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("leadflow.notifications.waiting", () -> waiting)
                .description("Notifications that no mail server has taken yet")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void count() {
        waiting = jdbc.sql("select count(*) from notification where sent_at is null")
                .query(Long.class)
                .single();
    }
}
