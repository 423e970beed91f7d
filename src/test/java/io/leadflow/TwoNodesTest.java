package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two real processes of the product on one PostgreSQL: what one of them has begun, the other brings to its end. */
@Tag("postgres")
class TwoNodesTest {

    private static final int LEADS = 24;
    private static final String PASSWORD = "a password of the tests";
    private static final String PARTNER = "leads@contoso.example";
    private static final String VENDOR = "leads@vendor.example";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    static final GreenMailExtension mails = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;
    private static Node one;
    private static Node two;

    private final Traveller traveller = new Traveller();

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void endEverything() throws Exception {
        for (AutoCloseable running : new AutoCloseable[] {one, two, postgres}) {
            if (running != null) {
                running.close();
            }
        }
    }

    @Test
    void what_a_killed_node_had_begun_happens_once_and_people_stay_logged_in() throws Exception {
        assertThat(Node.migrate(environment())).isZero();
        startBothNodes();
        assertThat(count("select count(*) from act_id_user")).isEqualTo(1);

        enterPartner();
        for (int lead = 0; lead < LEADS; lead++) {
            startLead(one.home());
        }
        await().atMost(PATIENCE).until(() -> mailsTo(PARTNER).size() == LEADS);
        traveller.logIn(one.home(), "admin", PASSWORD);
        assertLoggedIn(one);

        try (Connection hold = holdEveryLead()) {
            letOpenLeadsExpire(LEADS);
            await().atMost(PATIENCE).until(this::bothNodesAreAtIt);
            one.kill();
            assertLoggedIn(two);
            hold.rollback();
        }

        await().atMost(PATIENCE).until(() -> mailsTo(VENDOR).size() >= LEADS && everyInstanceEnded());
        assertThat(count("select count(*) from lead where outcome = 'EXPIRED'")).isEqualTo(LEADS);
        assertThat(count("select count(*) from lead_history where occasion = 'EXPIRED'"))
                .isEqualTo(LEADS);
        assertThat(mailsTo(VENDOR)).hasSize(LEADS);
        assertThat(mailsTo(PARTNER)).hasSize(LEADS);
        assertThat(messageIds()).hasSize(2 * LEADS);
        assertThat(count("select count(*) from notification where sent_at is null"))
                .isZero();

        assertThat(two.log().lines().filter(line -> line.contains("\"message\":\"Lead ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"leadId\":\""));

        assertEndsWhatItIsAt(two);
    }

    /** A node that is told to end gets no more requests, and the job it is at is not lost half done. */
    private static void assertEndsWhatItIsAt(Node node) throws Exception {
        startLead(node.home());
        await().atMost(PATIENCE).until(() -> mailsTo(PARTNER).size() == LEADS + 1);

        try (Connection hold = holdEveryLead()) {
            letOpenLeadsExpire(1);
            await().atMost(PATIENCE).until(() -> waitingForALead() == 1);
            node.tellToEnd();
            await().atMost(PATIENCE).until(() -> !node.isReady());
            hold.rollback();
        }

        assertThat(node.hasEnded()).isTrue();
        assertThat(node.log()).contains("Graceful shutdown complete");
        assertThat(count("select count(*) from lead_history where occasion = 'EXPIRED'"))
                .isEqualTo(LEADS + 1);
    }

    /** Both at the same moment: the first start of an installation is prepared by one of them. */
    private void startBothNodes() {
        String[] settings = {
            "--camunda.bpm.job-execution.lock-time-in-millis=15000", "--camunda.bpm.job-execution.max-wait=1000"
        };
        one = Node.start("one", environment(), settings);
        two = Node.start("two", environment(), settings);
        await().atMost(PATIENCE).until(() -> one.isReady() && two.isReady());
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "postgres");
        environment.put("LEADFLOW_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
        environment.put("LEADFLOW_DATABASE_USER", "postgres");
        environment.put("LEADFLOW_DATABASE_PASSWORD", "postgres");
        environment.put("LEADFLOW_BASE_URL", "https://leads.example");
        environment.put("LEADFLOW_MAIL_HOST", "localhost");
        environment.put("LEADFLOW_MAIL_PORT", "" + mails.getSmtp().getPort());
        environment.put("LEADFLOW_MAIL_FROM_ADDRESS", "leadflow@vendor.example");
        environment.put("LEADFLOW_VENDOR_EMAIL", VENDOR);
        environment.put("LEADFLOW_ADMINISTRATOR_PASSWORD", PASSWORD);
        environment.put("LEADFLOW_LOG_FORMAT", "ecs");
        return environment;
    }

    private static void enterPartner() {
        jdbc.sql("insert into partner (id, name, published) values ('contoso', 'Contoso', true)")
                .update();
        jdbc.sql("""
                        insert into location
                        (id, partner_id, position, country, contact_name, contact_email, contact_locale)
                        values ('contoso-hq', 'contoso', 0, 'SE', 'Anna Berg', :contact, 'en')""").param("contact", PARTNER).update();
    }

    private static void startLead(URI home) throws Exception {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(home.resolve("/engine-rest/process-definition/key/lead-lifecycle/start"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new ObjectMapper().writeValueAsString(Rest.variables(Leads.order()))))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void assertLoggedIn(Node node) {
        assertThat(traveller.get(node.home()).statusCode()).isEqualTo(200);
        assertThat(traveller
                        .get(node.home().resolve("/camunda/api/engine/engine/default/task/count"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(traveller.setCookies())
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION="))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="));
    }

    /** Stops whoever writes a lead in the middle of their transaction, until the connection lets go. */
    private static Connection holdEveryLead() throws Exception {
        Connection hold = postgres.getPostgresDatabase().getConnection();
        hold.setAutoCommit(false);
        hold.createStatement().execute("select id from lead for update");
        return hold;
    }

    private static void letOpenLeadsExpire(int leads) {
        int timers = jdbc.sql("update act_ru_job set duedate_ = now() at time zone 'utc' "
                        + "where handler_cfg_ like 'timerEvent_responseOverdue%'")
                .update();
        assertThat(timers).isEqualTo(leads);
    }

    /** A node runs four jobs at once, so more than four that wait for a lead are of both. */
    private boolean bothNodesAreAtIt() {
        return waitingForALead() > 4
                && count("select count(distinct lock_owner_) from act_ru_job where lock_owner_ is not null") == 2;
    }

    private static long waitingForALead() {
        return count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
    }

    private static boolean everyInstanceEnded() {
        return count("select count(*) from act_ru_execution") == 0;
    }

    private static long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static List<MimeMessage> mailsTo(String recipient) {
        return List.of(mails.getReceivedMessagesForDomain(recipient));
    }

    private static Set<String> messageIds() throws MessagingException {
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }
}
