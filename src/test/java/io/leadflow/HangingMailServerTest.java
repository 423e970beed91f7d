package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real node whose mail server takes connections and never answers: ten seconds pass for each mail. */
@Tag("postgres")
class HangingMailServerTest {

    private static final int LEADS = 40;

    /** Two mails of one lead are taken together by one of eight threads at most, and as many leads wait for a thread. */
    private static final int WITH_A_MAIL_ON_ITS_WAY = 16;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The mails of these leads alone take a minute and forty seconds. */
    private static final Duration MOMENTS = Duration.ofSeconds(40);

    @Test
    void a_mail_server_that_hangs_delays_no_expiry_of_other_leads() throws Exception {
        try (Installation installation = new Installation();
                ServerSocket silent = new ServerSocket(0, 1_000)) {
            Map<String, String> environment = installation.environment(silent.getLocalPort());
            assertThat(Node.migrate(environment)).isZero();
            installation.enterPartner();
            try (Node node = Node.start("hanging-mail-server", environment)) {
                await().atMost(PATIENCE).until(node::isReady);
                for (int lead = 0; lead < LEADS; lead++) {
                    installation.startLead(node);
                }
                assertThat(installation.letOpenLeadsExpire()).isEqualTo(LEADS);

                await().atMost(MOMENTS)
                        .until(() -> installation.count("select count(*) from lead where outcome = 'EXPIRED'")
                                >= LEADS - WITH_A_MAIL_ON_ITS_WAY);
                assertThat(installation.count("select count(*) from notification where sent_at is not null"))
                        .isZero();
            }
        }
    }
}
