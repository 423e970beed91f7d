package io.leadflow;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadflow.webhook.Receiver;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two real processes of the product on one PostgreSQL: a node that is killed takes no event with it. */
@Tag("postgres")
class KilledCourierTest {

    private static final int LEADS = 24;
    private static final int DELIVERIES_OF_A_NODE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String[] SETTINGS = {
        "--camunda.bpm.job-execution.lock-time-in-millis=15000", "--camunda.bpm.job-execution.max-wait=1000"
    };

    @RegisterExtension
    static final GreenMailExtension mails = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    @Test
    void every_event_arrives_whatever_the_killed_node_was_at() throws Exception {
        try (Installation installation = new Installation();
                Receiver receiver = new Receiver()) {
            Map<String, String> environment =
                    installation.environment(mails.getSmtp().getPort());
            environment.put("LEADFLOW_WEBHOOK_LOOPBACK_TARGETS", "true");
            environment.put("LEADFLOW_WEBHOOK_TIMEOUT", "PT1M");
            assertThat(Node.migrate(environment)).isZero();
            installation.enterPartner();
            installation.subscribe(receiver);
            try (Node one = Node.start("courier-one", environment, SETTINGS);
                    Node two = Node.start("courier-two", environment, SETTINGS)) {
                await().atMost(PATIENCE).until(() -> one.isReady() && two.isReady());
                assertThat(installation.count("select count(*) from webhook_certificate"))
                        .isEqualTo(1);

                receiver.hold();
                Set<UUID> leads = new HashSet<>();
                for (int lead = 0; lead < LEADS; lead++) {
                    leads.add(installation.startLead(one));
                }
                await().atMost(PATIENCE)
                        .until(() -> receiver.requests().size() > DELIVERIES_OF_A_NODE
                                && installation.count("select count(distinct lock_owner_) from act_ru_job "
                                                + "where priority_ < 0 and lock_owner_ is not null")
                                        == 2);
                one.kill();
                receiver.release();

                await().atMost(PATIENCE).until(() -> toldOf(receiver).equals(leads) && isEmpty(installation));
            }
        }
    }

    private static Set<UUID> toldOf(Receiver receiver) {
        return receiver.requests().stream()
                .map(request -> request.json().path("ResourceUri").asText())
                .map(address -> UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .collect(toSet());
    }

    private static boolean isEmpty(Installation installation) {
        return installation.count("select count(*) from webhook_event") == 0
                && installation.count(
                                "select count(*) from act_ru_execution where proc_def_id_ like 'webhook-delivery:%'")
                        == 0;
    }
}
