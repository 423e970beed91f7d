package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two real processes of the product on one PostgreSQL: what happens at one of them holds for both. */
@Tag("postgres")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final int LEADS = 24;
    private static final int STEPS_AT_ONCE = 4;
    private static final String PASSWORD = Installation.PASSWORD;
    private static final String PARTNER = Installation.PARTNER;
    private static final String VENDOR = Installation.VENDOR;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final GreenMailExtension mails =
            new GreenMailExtension(ServerSetup.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private static Installation installation;
    private static Node one;
    private static Node two;

    private final Traveller traveller = new Traveller();

    @BeforeAll
    static void startEverything() throws Exception {
        installation = new Installation();
        assertThat(Node.migrate(environment())).isZero();
        startBothNodes();
        installation.enterPartner();
    }

    @AfterAll
    static void endEverything() throws Exception {
        for (AutoCloseable running : new AutoCloseable[] {one, two, installation}) {
            if (running != null) {
                running.close();
            }
        }
    }

    @Test
    @Order(1)
    void an_installation_is_prepared_by_one_of_the_nodes_that_start_together() {
        assertThat(installation.count("select count(*) from act_id_user")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void a_profile_edited_previewed_and_published_at_either_node_is_found_at_both_within_seconds() {
        installation.enterPartnerAdmin();
        Traveller admin = new Traveller();
        admin.logIn(one.home(), "contoso-admin", PASSWORD);
        admin.post(one.home().resolve("/profile/unpublish"), "");
        admin.post(
                one.home().resolve("/profile"),
                "description=We+moor+them&products=Azure&services=ManagedServices&keywords=zeppelin+mooring");
        assertThat(admin.get(two.home().resolve("/profile/preview")).body()).contains("zeppelin mooring");
        awaitBothFindThePartner(false);

        admin.post(one.home().resolve("/profile/publish"), "");
        awaitBothFindThePartner(true);
        admin.post(two.home().resolve("/profile/unpublish"), "");
        awaitBothFindThePartner(false);
        admin.post(two.home().resolve("/profile/publish"), "");
        awaitBothFindThePartner(true);
    }

    @Test
    @Order(3)
    void what_a_killed_node_had_begun_happens_once_and_people_stay_logged_in() throws Exception {
        for (int lead = 0; lead < LEADS; lead++) {
            installation.startLead(one);
        }
        await().atMost(PATIENCE).until(() -> mailsTo(PARTNER).size() == LEADS);
        traveller.logIn(one.home(), "admin", PASSWORD);
        assertLoggedIn(one);

        try (Connection hold = holdEveryLead()) {
            assertThat(installation.letOpenLeadsExpire()).isEqualTo(LEADS);
            await().atMost(PATIENCE).until(this::bothNodesAreAtIt);
            one.kill();
            assertLoggedIn(two);
            hold.rollback();
        }

        await().atMost(PATIENCE).until(() -> mailsTo(VENDOR).size() >= LEADS && everyInstanceEnded());
        assertThat(installation.count("select count(*) from lead where outcome = 'EXPIRED'"))
                .isEqualTo(LEADS);
        assertThat(installation.count("select count(*) from lead_history where occasion = 'EXPIRED'"))
                .isEqualTo(LEADS);
        assertThat(mailsTo(VENDOR)).hasSize(LEADS);
        assertThat(mailsTo(PARTNER)).hasSize(LEADS);
        assertThat(messageIds()).hasSize(mails.getReceivedMessages().length);
        assertThat(installation.count("select count(*) from notification where sent_at is null"))
                .isZero();

        assertThat(two.log().lines().filter(line -> line.contains("\"message\":\"Lead ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"leadId\":\""));

        assertEndsWhatItIsAt(two);
    }

    /** A node that is told to end gets no more requests, and the job it is at is not lost half done. */
    private static void assertEndsWhatItIsAt(Node node) throws Exception {
        installation.startLead(node);
        await().atMost(PATIENCE).until(() -> mailsTo(PARTNER).size() == LEADS + 1);

        try (Connection hold = holdEveryLead()) {
            assertThat(installation.letOpenLeadsExpire()).isEqualTo(1);
            await().atMost(PATIENCE).until(() -> waitingForALead() == 1);
            node.tellToEnd();
            await().atMost(PATIENCE).until(() -> !node.isReady());
            hold.rollback();
        }

        assertThat(node.hasEnded()).isTrue();
        assertThat(node.log()).contains("Graceful shutdown complete");
        assertThat(installation.count("select count(*) from lead_history where occasion = 'EXPIRED'"))
                .isEqualTo(LEADS + 1);
    }

    private static void awaitBothFindThePartner(boolean found) {
        for (Node node : List.of(one, two)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> new Traveller()
                                    .get(node.home().resolve("/partners?q=zepelin+mooring"))
                                    .body()
                                    .contains("href=\"/partners/contoso\"")
                            == found);
        }
    }

    /** Both at the same moment: the first start of an installation is prepared by one of them. */
    private static void startBothNodes() {
        String[] settings = {
            "--camunda.bpm.job-execution.core-pool-size=" + STEPS_AT_ONCE,
            "--camunda.bpm.job-execution.lock-time-in-millis=15000",
            "--camunda.bpm.job-execution.max-wait=1000"
        };
        one = Node.start("one", environment(), settings);
        two = Node.start("two", environment(), settings);
        await().atMost(PATIENCE).until(() -> one.isReady() && two.isReady());
    }

    private static Map<String, String> environment() {
        return installation.environment(mails.getSmtp().getPort());
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
        Connection hold = installation.database().getConnection();
        hold.setAutoCommit(false);
        hold.createStatement().execute("select id from lead for update");
        return hold;
    }

    /** More that wait for a lead than a node runs at once are of both. */
    private boolean bothNodesAreAtIt() {
        int placesOfOne = Math.min(STEPS_AT_ONCE, Runtime.getRuntime().availableProcessors());
        return waitingForALead() > placesOfOne
                && installation.count(
                                "select count(distinct lock_owner_) from act_ru_job where lock_owner_ is not null")
                        == 2;
    }

    private static long waitingForALead() {
        return installation.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
    }

    private static boolean everyInstanceEnded() {
        return installation.count("select count(*) from act_ru_execution") == 0;
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
