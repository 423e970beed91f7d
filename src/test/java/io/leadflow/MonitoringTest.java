package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.webhook.Receiver;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.mail.MailHealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@LeadflowTest
class MonitoringTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    void anyone_may_ask_whether_it_is_well_and_learns_nothing_else(String part) {
        var answer = rest.get(null, "/actuator/health" + part);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asText()).isEqualTo("UP");
        assertThat(answer.body().has("components")).isFalse();
    }

    @Test
    void a_mail_server_that_is_down_takes_no_node_out_of_service() {
        assertThat(context.getBeansOfType(MailHealthIndicator.class)).isEmpty();
    }

    @Test
    void only_the_administrator_reads_the_metrics() {
        assertThat(rest.get(null, "/actuator/prometheus").status()).isEqualTo(401);
        assertThat(rest.get("owner", "/actuator/prometheus").status()).isEqualTo(403);
        assertThat(rest.get("contoso-admin", "/actuator/prometheus").status()).isEqualTo(403);
        assertThat(rest.get("admin", "/actuator/prometheus").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/env", "/beans", "/heapdump", "/loggers", "/shutdown", "/metrics"})
    void there_is_nothing_else_to_read(String endpoint) {
        assertThat(rest.get("admin", "/actuator" + endpoint).status()).isEqualTo(404);
    }

    @Test
    void watching_leaves_no_session_behind() {
        jdbc.sql("delete from spring_session").update();

        rest.get("admin", "/actuator/prometheus");
        rest.get(null, "/actuator/prometheus");
        rest.get(null, "/actuator/health");

        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void open_leads_are_counted_by_stage() {
        readGauges();
        double received = metric("leadflow_leads_open{stage=\"received\"}");
        double accepted = metric("leadflow_leads_open{stage=\"accepted\"}");

        leads.received();
        leads.accepted();
        leads.answer(leads.received(), Leads.decline());
        readGauges();

        assertThat(metric("leadflow_leads_open{stage=\"received\"}")).isEqualTo(received + 1);
        assertThat(metric("leadflow_leads_open{stage=\"accepted\"}")).isEqualTo(accepted + 1);
    }

    @Test
    void a_job_that_nobody_takes_shows_as_due_and_lags() {
        UUID lead = leads.received();
        readGauges();
        double due = metric("leadflow_jobs_due");

        jobs.travelTo(jobs.the(lead, "timerEvent_responseOverdue")
                .getDuedate()
                .toInstant()
                .plusSeconds(3600));
        readGauges();

        assertThat(metric("leadflow_jobs_due")).isGreaterThan(due);
        assertThat(metric("leadflow_jobs_lag_seconds")).isGreaterThanOrEqualTo(3600);
    }

    @Test
    void mails_that_nobody_takes_are_counted_apart() {
        readGauges();
        double waiting = metric("leadflow_mails_due");
        double due = metric("leadflow_jobs_due");

        leads.received();
        readGauges();

        assertThat(metric("leadflow_mails_due")).isEqualTo(waiting + 2);
        assertThat(metric("leadflow_jobs_due")).isEqualTo(due);
    }

    @Test
    void a_delivery_that_nobody_takes_is_counted_apart(@Autowired Deliveries deliveries) {
        try (Receiver receiver = new Receiver()) {
            receiver.subscribe(rest, "contoso-referrals", "referral-created");
            readGauges();
            double waiting = metric("leadflow_deliveries_due");

            leads.received();
            readGauges();

            assertThat(metric("leadflow_deliveries_due")).isEqualTo(waiting + 1);
        } finally {
            deliveries.forgetAll();
        }
    }

    @Test
    void a_step_that_failed_for_good_counts_as_an_incident() {
        readGauges();
        double incidents = metric("leadflow_incidents");
        UUID lead = leads.received();

        jobs.giveUp(lead, "serviceTask_notifyPartner");
        readGauges();

        assertThat(metric("leadflow_incidents")).isEqualTo(incidents + 1);
    }

    @Test
    void a_notification_that_no_server_took_is_waiting() {
        readGauges();
        double waiting = metric("leadflow_notifications_waiting");
        jdbc.sql("""
                        insert into notification (notification_key, lead_id, topic, message_id, created_at)
                        values (:key, :lead, 'NEW_LEAD', 'id', current_timestamp)""")
                .param("key", UUID.randomUUID().toString())
                .param("lead", UUID.randomUUID())
                .update();

        readGauges();

        assertThat(metric("leadflow_notifications_waiting")).isEqualTo(waiting + 1);
    }

    private void readGauges() {
        scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().contains("Gauge"))
                .forEach(task -> task.getRunnable().run());
    }

    private double metric(String name) {
        var line = Pattern.compile("^" + Pattern.quote(name) + " (.+)$", Pattern.MULTILINE)
                .matcher(rest.get("admin", "/actuator/prometheus").text());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
