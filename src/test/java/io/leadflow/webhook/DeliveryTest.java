package io.leadflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.Deliveries;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.ModelCoverage;
import io.leadflow.Rest;
import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of an event from a lead to its subscriber. */
@LeadflowTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryTest {

    private static final String CREATED = "referral-created";
    private static final String UPDATED = "referral-updated";
    private static final String NOT_TAKEN = "The receiver did not take the event: HTTP 503 Service Unavailable";

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    Deliveries deliveries;

    Receiver receiver;

    @BeforeAll
    static void measure(@Autowired ModelCoverage coverage) {
        coverage.measure(DeliveryTest.class);
    }

    @BeforeEach
    void openReceiver() {
        receiver = new Receiver();
    }

    @AfterEach
    void forget() {
        receiver.close();
        deliveries.forgetAll();
    }

    @Test
    void a_subscriber_is_told_where_to_read_what_changed_and_nothing_else() {
        receiver.subscribe(rest, "contoso-referrals", CREATED);

        UUID lead = leads.received();
        deliveries.run(deliveries.the(lead));

        assertThat(receiver.requests()).hasSize(1);
        Receiver.Request request = receiver.requests().get(0);
        JsonNode notice = request.json();
        assertThat(notice.fieldNames())
                .toIterable()
                .containsExactly("EventName", "ResourceUri", "ResourceName", "AuditUri", "ResourceChangeUtcDate");
        assertThat(notice.path("EventName").asText()).isEqualTo(CREATED);
        assertThat(notice.path("ResourceUri").asText())
                .isEqualTo("http://localhost:8080/v1.0/engagements/referrals/" + lead);
        assertThat(notice.path("ResourceName").asText()).isEqualTo("referral");
        assertThat(notice.path("AuditUri").isNull()).isTrue();
        assertThat(notice.path("ResourceChangeUtcDate").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}\\+00:00");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(deliveries.about(lead)).isEmpty();
    }

    @Test
    void a_receiver_that_fails_nine_times_gets_it_on_the_tenth_attempt() {
        receiver.subscribe(rest, "contoso-referrals", CREATED);
        receiver.answerWith(503, 500, 404, 302, 401, 410, 429, 503, 503);
        jobs.travelTo(Instant.parse("2026-03-01T09:00:00Z"));
        UUID lead = leads.received();

        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 9; attempt++) {
            Job delivery = deliveries.the(lead);
            assertThatThrownBy(() -> deliveries.run(delivery)).isInstanceOf(EventNotDelivered.class);
            pauses.add(deliveries.waitFor(deliveries.the(lead)));
        }
        deliveries.run(deliveries.the(lead));

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(3),
                        Duration.ofHours(6),
                        Duration.ofHours(12));
        assertThat(receiver.requests()).hasSize(10);
        assertThat(deliveries.about(lead)).isEmpty();
    }

    @Test
    void an_event_is_parked_after_ten_attempts_and_an_owner_sends_it_again() {
        receiver.subscribe(rest, "contoso-referrals", CREATED);
        receiver.alwaysAnswer(503);
        UUID lead = leads.received();

        giveUp(lead);

        assertThat(receiver.requests()).hasSize(10);
        assertThat(deliveries.incidents(lead)).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo("serviceTask_deliverEvent");
            assertThat(incident.getIncidentMessage()).isEqualTo(NOT_TAKEN);
        });

        receiver.alwaysAnswer(200);
        Job parked = deliveries.the(lead);
        Rest.Answer retry =
                rest.call("owner", "PUT", "/engine-rest/job/" + parked.getId() + "/retries", Map.of("retries", 1));
        deliveries.run(parked);

        assertThat(retry.status()).as(retry.text()).isEqualTo(204);
        assertThat(receiver.requests()).hasSize(11);
        assertThat(deliveries.about(lead)).isEmpty();
    }

    @Test
    void an_event_waits_until_the_one_before_it_has_arrived() {
        receiver.subscribe(rest, "contoso-referrals", CREATED, UPDATED);
        UUID lead = leads.accepted();
        leads.answer(lead, Map.of("outcome", "WON"));

        assertThat(deliveries.namesAbout(lead)).containsExactly(CREATED);
        deliveries.run(deliveries.the(lead));
        assertThat(deliveries.namesAbout(lead)).containsExactly(UPDATED);
        deliveries.runAll(lead);

        assertThat(receiver.eventNames()).containsExactly(CREATED, UPDATED, UPDATED);
    }

    @Test
    void a_parked_event_holds_up_nobody() {
        receiver.subscribe(rest, "contoso-referrals", CREATED, UPDATED);
        receiver.alwaysAnswer(503);
        UUID lead = leads.accepted();

        giveUp(lead);
        receiver.alwaysAnswer(200);
        assertThat(deliveries.namesAbout(lead)).containsExactly(CREATED, UPDATED);
        Job next = deliveries.about(lead).stream()
                .map(deliveries::job)
                .filter(job -> job.getRetries() > 0)
                .findFirst()
                .orElseThrow();
        deliveries.run(next);
        leads.answer(lead, Map.of("outcome", "WON"));

        assertThat(deliveries.namesAbout(lead)).containsExactly(CREATED, UPDATED);
        assertThat(receiver.eventNames()).hasSize(11).endsWith(UPDATED);
    }

    @Test
    void subscribers_do_not_wait_for_each_other() {
        receiver.subscribe(rest, "contoso-referrals", CREATED, UPDATED);
        receiver.alwaysAnswer(503);
        try (Receiver vendors = new Receiver()) {
            vendors.subscribe(rest, "seller", CREATED, UPDATED);
            UUID lead = leads.accepted();

            assertThatThrownBy(() -> deliveries.run(deliveries.the(lead, "contoso")))
                    .isInstanceOf(EventNotDelivered.class);
            deliveries.run(deliveries.the(lead, "*vendor"));
            deliveries.run(deliveries.the(lead, "*vendor"));

            assertThat(vendors.eventNames()).containsExactly(CREATED, UPDATED);
            assertThat(receiver.eventNames()).containsExactly(CREATED);
        }
    }

    @Test
    void nobody_hears_of_the_leads_of_others() {
        receiver.subscribe(rest, "fabrikam-referrals", CREATED, UPDATED);
        try (Receiver vendors = new Receiver()) {
            vendors.subscribe(rest, "marketing", CREATED, UPDATED);
            Map<String, Object> order = Leads.orderWith("partnerId", "contoso");
            order.put("leadType", "SALES_QUALIFIED");
            UUID sentByAPartner = UUID.fromString(leads.start("fabrikam-admin", order)
                    .body()
                    .path("businessKey")
                    .asText());

            assertThat(leads.lead(sentByAPartner).sender().id()).isEqualTo("fabrikam");
            assertThat(deliveries.about(sentByAPartner)).isEmpty();
        }
    }

    @Test
    void a_lead_that_nobody_registered_for_leaves_no_trace() {
        receiver.subscribe(rest, "contoso-referrals", UPDATED);

        UUID lead = leads.received();

        assertThat(deliveries.about(lead)).isEmpty();
    }

    @Test
    void every_change_that_a_caller_could_read_is_an_event() {
        receiver.subscribe(rest, "contoso-referrals", UPDATED);
        UUID declined = leads.received();
        leads.answer(declined, Leads.decline());
        UUID expired = leads.received();
        jobs.runWhenDue(expired, "timerEvent_responseOverdue");
        UUID cooled = leads.received(Leads.orderWith("contactRequested", true));
        jobs.runWhenDue(cooled, "timerEvent_contactWindowPassed");

        assertThat(List.of(declined, expired, cooled))
                .allSatisfy(lead -> assertThat(deliveries.namesAbout(lead)).containsExactly(UPDATED));
    }

    @Test
    void a_reminder_and_a_favourite_are_none() {
        receiver.subscribe(rest, "contoso-referrals", UPDATED);
        UUID lead = leads.received();

        jobs.runWhenDue(lead, "timerEvent_reminderDue");
        jobs.run(lead, "serviceTask_remindPartner");
        rest.call("contoso-referrals", "PUT", "/leads/" + lead + "/favorite", null);

        assertThat(deliveries.about(lead)).isEmpty();
    }

    @Test
    void a_change_that_is_refused_is_no_event() {
        receiver.subscribe(rest, "contoso-referrals", UPDATED);
        UUID lead = leads.received();

        assertThat(leads.answer(lead, Map.of("decision", "ACCEPT")).status()).isEqualTo(400);

        assertThat(deliveries.about(lead)).isEmpty();
    }

    @Test
    void an_event_goes_where_its_subscriber_is_registered_by_then() {
        receiver.subscribe(rest, "contoso-referrals", CREATED);
        UUID lead = leads.received();
        try (Receiver moved = new Receiver()) {
            replace(moved.address(), CREATED);
            deliveries.run(deliveries.the(lead));

            assertThat(moved.requests()).hasSize(1);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void an_event_that_is_not_wanted_any_more_is_dropped() {
        receiver.subscribe(rest, "contoso-referrals", CREATED);
        UUID lead = leads.received();

        replace(receiver.address());
        deliveries.run(deliveries.the(lead));

        assertThat(receiver.requests()).isEmpty();
        assertThat(deliveries.about(lead)).isEmpty();
    }

    @Test
    void partners_do_not_see_deliveries_and_owners_do() {
        receiver.subscribe(rest, "contoso-referrals", CREATED);
        UUID lead = leads.received();
        String instance = deliveries.about(lead).get(0).getId();

        assertThat(rest.get("owner", "/engine-rest/process-instance/" + instance)
                        .status())
                .isEqualTo(200);
        assertThat(rest.get("contoso-referrals", "/engine-rest/process-instance/" + instance)
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void these_ways_leave_no_element_of_the_model_out(@Autowired ModelCoverage coverage) {
        BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/webhook-delivery.bpmn"));

        assertThat(coverage.notPassed("webhook-delivery", model)).isEmpty();
    }

    private void giveUp(UUID lead) {
        Job delivery = deliveries.the(lead);
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThatThrownBy(() -> deliveries.run(delivery)).hasMessage(NOT_TAKEN);
        }
    }

    private void replace(String address, String... events) {
        Rest.Answer answer = rest.call(
                "contoso-referrals",
                "PUT",
                "/webhooks/v1/registration",
                Map.of("WebhookUrl", URI.create(address), "WebhookEvents", List.of(events)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
