package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadflow.webhook.Receiver;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real node whose receivers of events never answer: leads go their way as if there were none. */
@Tag("postgres")
class SlowReceiversTest {

    private static final int LEADS = 40;
    private static final int DELIVERIES_AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration MOMENTS = Duration.ofSeconds(8);

    @RegisterExtension
    static final GreenMailExtension mails = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    @Test
    void receiversThatHangDelayNeitherMailsNorExpiriesAndAreNotForgotten() throws Exception {
        try (Installation installation = new Installation();
                Receiver receiver = new Receiver()) {
            Map<String, String> environment =
                    installation.environment(mails.getSmtp().getPort());
            environment.put("LEADFLOW_WEBHOOK_LOOPBACK_TARGETS", "true");
            environment.put("LEADFLOW_WEBHOOK_TIMEOUT", "PT1M");
            assertThat(Node.migrate(environment)).isZero();
            installation.enterPartner();
            installation.subscribe(receiver);
            try (Node node = Node.start("slow-receivers", environment)) {
                await().atMost(PATIENCE).until(node::isReady);
                receiver.hold();
                for (int lead = 0; lead < LEADS; lead++) {
                    installation.startLead(node);
                }
                await().atMost(PATIENCE).until(() -> receiver.requests().size() == DELIVERIES_AT_ONCE);
                await().atMost(PATIENCE).until(() -> mailsTo(Installation.PARTNER) == LEADS);

                installation.startLead(node);
                await().atMost(MOMENTS).until(() -> mailsTo(Installation.PARTNER) == LEADS + 1);

                installation.letOpenLeadsExpire();
                await().atMost(PATIENCE).until(() -> mailsTo(Installation.VENDOR) == LEADS + 1);
                assertThat(receiver.requests()).hasSize(DELIVERIES_AT_ONCE);

                receiver.release();
                await().atMost(PATIENCE).until(() -> installation.count("select count(*) from webhook_event") == 0);
                assertThat(receiver.requests()).hasSize(LEADS + 1);
            }
        }
    }

    private static int mailsTo(String recipient) {
        return mails.getReceivedMessagesForDomain(recipient).length;
    }
}
