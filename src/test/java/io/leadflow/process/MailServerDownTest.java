package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.leadflow.Instances;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Mails;
import io.leadflow.Rest;
import io.leadflow.notification.MailNotSent;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server that is down delays messages, never leads; and no message is lost or sent twice. */
@LeadflowTest
class MailServerDownTest {

    static final String DOWN = "The mail server did not take the message: connection refused";

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    Instances instances;

    @Autowired
    ManagementService management;

    @Autowired
    Rest rest;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theMailServerIsDown() {
        Mails.serverDown();
    }

    @AfterEach
    void theMailServerIsBack() {
        Mails.serverUp();
    }

    @Test
    void a_new_lead_is_in_the_partners_list_at_once() {
        UUID lead = leads.received();

        String list = "/engine-rest/task?processInstanceBusinessKey=" + lead;
        assertThat(rest.get("contoso-referrals", list).body()).hasSize(1);
        assertThat(leads.answer(lead, leads.acceptance()).status()).isEqualTo(204);
    }

    @Test
    void an_answered_or_expired_lead_is_archived_at_once() {
        UUID declined = declined(leads, jobs);
        UUID won = won(leads, jobs);
        UUID expired = expired(leads, jobs);

        assertThat(leads.lead(declined).state()).isEqualTo("Archived (Declined)");
        assertThat(leads.lead(won).state()).isEqualTo("Archived (Won)");
        assertThat(leads.lead(expired).state()).isEqualTo("Archived (Expired)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void a_message_goes_out_exactly_once_when_the_server_is_back(
            String step, String address, BiFunction<Leads, Jobs, UUID> reach) {
        UUID lead = reach.apply(leads, jobs);
        String job = jobs.the(lead, step).getId();
        assertThatThrownBy(() -> jobs.run(lead, step)).hasMessage(DOWN);
        assertThat(jobs.the(lead, step).getRetries()).isEqualTo(9);

        Mails.serverUp();
        jobs.run(lead, step);

        assertThat(Mails.to(address)).hasSize(1);
        assertThat(management.createJobQuery().jobId(job).count()).isZero();
        assertThat(instances.passed(lead)).contains(step);
    }

    /** The engine goes on with the last of several branches in the execution of their parent. */
    @Test
    void a_message_is_the_same_one_when_it_has_become_the_last_thing_to_do() {
        UUID lead = declined(leads, jobs);
        assertThatThrownBy(() -> jobs.run(lead, "serviceTask_notifyCustomerOfReceipt"))
                .hasMessage(DOWN);

        Mails.serverUp();
        jobs.run(lead, "serviceTask_notifyPartner");
        jobs.run(lead, "serviceTask_notifyCustomer");
        jobs.run(lead, "serviceTask_notifyCustomerOfReceipt");

        assertThat(entered(lead, "RECEIVED")).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void used_up_attempts_become_an_incident_that_an_owner_can_retry(
            String step, String address, BiFunction<Leads, Jobs, UUID> reach) {
        UUID lead = reach.apply(leads, jobs);
        String job = jobs.the(lead, step).getId();
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(instances.incidents(lead)).isEmpty();
            assertThatThrownBy(() -> jobs.run(lead, step)).isInstanceOf(MailNotSent.class);
        }
        assertThat(instances.incidents(lead)).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo(step);
            assertThat(incident.getIncidentMessage()).isEqualTo(DOWN);
        });
        assertThat(management.getJobExceptionStacktrace(job)).doesNotContainIgnoringCase("litware", "Ann ", "@");

        Mails.serverUp();
        Rest.Answer retry = rest.call("owner", "PUT", "/engine-rest/job/" + job + "/retries", Map.of("retries", 1));
        jobs.run(lead, step);

        assertThat(retry.status()).as(retry.text()).isEqualTo(204);
        assertThat(Mails.to(address)).hasSize(1);
        assertThat(instances.incidents(lead)).isEmpty();
    }

    private int entered(UUID lead, String topic) {
        return jdbc.sql("select count(*) from notification where lead_id = :lead and topic = :topic")
                .param("lead", lead)
                .param("topic", topic)
                .query(Integer.class)
                .single();
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                message("serviceTask_notifyPartner", "leads@contoso.example", (leads, jobs) -> leads.received()),
                message("serviceTask_remindPartner", "leads@contoso.example", MailServerDownTest::reminded),
                message("serviceTask_notifyCustomer", "ann.beebe@litware.example", MailServerDownTest::declined),
                message("serviceTask_notifySender", "partner-leads@vendor.example", MailServerDownTest::expired),
                message("serviceTask_notifyVendor", "partner-leads@vendor.example", MailServerDownTest::won));
    }

    private static Arguments message(String step, String address, BiFunction<Leads, Jobs, UUID> reach) {
        return arguments(step, address, reach);
    }

    private static UUID reminded(Leads leads, Jobs jobs) {
        UUID lead = leads.received();
        jobs.runWhenDue(lead, "timerEvent_reminderDue");
        return lead;
    }

    private static UUID declined(Leads leads, Jobs jobs) {
        UUID lead = leads.received();
        leads.answer(lead, Leads.decline());
        return lead;
    }

    private static UUID expired(Leads leads, Jobs jobs) {
        UUID lead = leads.received();
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");
        return lead;
    }

    private static UUID won(Leads leads, Jobs jobs) {
        UUID lead = leads.accepted();
        leads.answer(lead, Map.of("outcome", "WON"));
        return lead;
    }
}
