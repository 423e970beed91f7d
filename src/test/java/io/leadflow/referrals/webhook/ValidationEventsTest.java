package io.leadflow.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.Deliveries;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.webhook.EventNotDelivered;
import io.leadflow.webhook.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Section 2 of the contract: a subscriber tests its registration. */
@LeadflowTest
class ValidationEventsTest {

    private static final String PATH = "/webhooks/v1/registration/validationEvents";
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    Rest rest;

    @Autowired
    Jobs jobs;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ScheduledTaskHolder scheduled;

    Receiver receiver;

    @BeforeEach
    void openReceiver() {
        jobs.travelTo(NOW);
        receiver = new Receiver();
    }

    @AfterEach
    void forget() {
        receiver.close();
        deliveries.forgetAll();
    }

    @Test
    void a_test_arrives_and_says_so() {
        receiver.subscribe(rest, "contoso-referrals", "test-created");

        UUID test = send("contoso-referrals");
        assertThat(check(test).path("status").asText()).isEqualTo("pending");
        deliveries.run(deliveries.the(test));

        JsonNode notice = receiver.requests().get(0).json();
        assertThat(notice.path("EventName").asText()).isEqualTo("test-created");
        assertThat(notice.path("ResourceName").asText()).isEqualTo("test");
        assertThat(notice.path("ResourceUri").asText()).isEqualTo("http://localhost:8080" + PATH + "/" + test);
        assertThat(check(test)).hasToString("""
                {"correlationId":"%s","partnerId":"contoso","status":"completed","callbackUrl":"%s",\
                "results":[{"responseCode":"OK","responseMessage":"","systemError":false,\
                "dateTimeUtc":"2026-03-01T09:00:00.0000000"}]}""".formatted(test, receiver.address()));
    }

    @Test
    void each_attempt_that_fails_is_one_result() {
        receiver.subscribe(rest, "contoso-referrals", "test-created");
        receiver.answerWith(503);
        UUID test = send("contoso-referrals");

        Job delivery = deliveries.the(test);
        assertThatThrownBy(() -> deliveries.run(delivery)).isInstanceOf(EventNotDelivered.class);
        receiver.close();
        assertThatThrownBy(() -> deliveries.run(delivery)).isInstanceOf(EventNotDelivered.class);

        JsonNode results = check(test).path("results");
        assertThat(results).hasSize(2);
        assertThat(results.get(0).path("responseCode").asText()).isEqualTo("ServiceUnavailable");
        assertThat(results.get(0).path("systemError").asBoolean()).isFalse();
        assertThat(results.get(1).path("responseCode").asText()).isEmpty();
        assertThat(results.get(1).path("responseMessage").asText()).isEqualTo("connection refused");
        assertThat(results.get(1).path("systemError").asBoolean()).isTrue();
    }

    @Test
    void after_ten_attempts_a_test_has_failed() {
        receiver.subscribe(rest, "contoso-referrals", "test-created");
        receiver.alwaysAnswer(500);
        UUID test = send("contoso-referrals");
        Job delivery = deliveries.the(test);

        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThatThrownBy(() -> deliveries.run(delivery)).isInstanceOf(EventNotDelivered.class);
        }

        assertThat(check(test).path("status").asText()).isEqualTo("failed");
        assertThat(check(test).path("results")).hasSize(10);
    }

    @Test
    void two_a_minute_are_enough() {
        receiver.subscribe(rest, "contoso-referrals", "test-created");
        receiver.subscribe(rest, "seller", "test-created");
        send("contoso-referrals");
        jobs.travelTo(NOW.plusSeconds(30));
        send("contoso-admin");

        assertThat(rest.post("contoso-referrals", PATH, "").status()).isEqualTo(429);
        assertThat(rest.post("seller", PATH, "").status()).isEqualTo(200);
        jobs.travelTo(NOW.plusSeconds(61));
        assertThat(rest.post("contoso-referrals", PATH, "").status()).isEqualTo(200);
    }

    @Test
    void only_who_is_registered_for_tests_sends_one() {
        assertThat(rest.post("contoso-referrals", PATH, "").status()).isEqualTo(400);

        receiver.subscribe(rest, "contoso-referrals", "referral-created");
        assertThat(rest.post("contoso-referrals", PATH, "").status()).isEqualTo(400);
    }

    @Test
    void nobody_reads_the_tests_of_others() {
        receiver.subscribe(rest, "contoso-referrals", "test-created");
        receiver.subscribe(rest, "fabrikam-referrals", "test-created");
        UUID test = send("contoso-referrals");

        assertThat(rest.get("fabrikam-referrals", PATH + "/" + test).status()).isEqualTo(404);
        assertThat(rest.get("contoso-referrals", PATH + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void after_seven_days_a_test_is_forgotten() {
        receiver.subscribe(rest, "contoso-referrals", "test-created");
        UUID test = send("contoso-referrals");
        deliveries.run(deliveries.the(test));

        jobs.travelTo(NOW.plus(Duration.ofDays(7)).minusSeconds(1));
        cleanUp();
        assertThat(rest.get("contoso-referrals", PATH + "/" + test).status()).isEqualTo(200);

        jobs.travelTo(NOW.plus(Duration.ofDays(7)).plusSeconds(1));
        cleanUp();
        assertThat(rest.get("contoso-referrals", PATH + "/" + test).status()).isEqualTo(404);
    }

    private UUID send(String user) {
        Rest.Answer answer = rest.post(user, PATH, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return UUID.fromString(answer.body().path("correlationId").asText());
    }

    private JsonNode check(UUID test) {
        return rest.get("contoso-referrals", PATH + "/" + test).body();
    }

    private void cleanUp() {
        scheduled.getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().contains("WebhookTests"))
                .forEach(task -> task.getRunnable().run());
    }
}
