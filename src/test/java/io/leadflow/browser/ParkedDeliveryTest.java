package io.leadflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.Deliveries;
import io.leadflow.Rest;
import io.leadflow.webhook.Receiver;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An event that its receiver did not take in ten attempts, as the process owner finds it and sends it again. */
@BrowserTest
@Import(Deliveries.class)
class ParkedDeliveryTest {

    private static final String CREATED = "referral-created";
    private static final String UPDATED = "referral-updated";
    private static final String DELIVER_THE_EVENT = "Deliver the event";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Demo demo;

    @Autowired
    Rest rest;

    @Autowired
    Deliveries deliveries;

    Receiver receiver;

    @BeforeEach
    void subscribe() {
        receiver = new Receiver();
        receiver.subscribe(rest, "contoso-referrals", CREATED, UPDATED);
    }

    @AfterEach
    void forget() {
        receiver.close();
        deliveries.forgetAll();
    }

    @Test
    void aProcessOwnerSendsAParkedEventAgainWhileLaterOnesGoTheirWay(Visitors visitors) {
        receiver.alwaysAnswer(503);
        UUID lead = demo.inquiry("Tailspin Toys", "contoso", false);
        useUpAttempts(lead);
        receiver.alwaysAnswer(200);

        rest.get("contoso-referrals", "/v1.0/engagements/referrals/" + lead);
        await().atMost(PATIENCE).until(() -> lastEvent().equals(UPDATED));

        Cockpit cockpit = new Cockpit(visitors.loggedInAt("owner", "/camunda/app/cockpit/default/"));
        cockpit.showDeliveries();
        assertThat(cockpit.lead(lead)).isVisible();
        cockpit.open(lead);
        assertThat(cockpit.incidents(DELIVER_THE_EVENT)).containsText("HTTP 503 Service Unavailable");
        cockpit.retry(DELIVER_THE_EVENT);

        await().atMost(PATIENCE).until(() -> lastEvent().equals(CREATED));
        rest.call(
                "contoso-referrals",
                "PATCH",
                "/v1.0/engagements/referrals/" + lead,
                "[{\"op\":\"add\",\"path\":\"/details/notes\",\"value\":\"Called\"}]");
        await().atMost(PATIENCE).until(() -> lastEvent().equals(UPDATED));
        await().atMost(PATIENCE).until(() -> deliveries.about(lead).isEmpty());
    }

    private String lastEvent() {
        List<String> names = receiver.eventNames();
        return names.get(names.size() - 1);
    }

    /** The product tries by itself meanwhile; whoever of the two comes second at the same moment fails. */
    private void useUpAttempts(UUID lead) {
        while (deliveries.the(lead).getRetries() > 0) {
            try {
                deliveries.run(deliveries.the(lead));
            } catch (RuntimeException expected) {
                // It fails each time; what counts is the attempts that are left.
            }
        }
    }
}
