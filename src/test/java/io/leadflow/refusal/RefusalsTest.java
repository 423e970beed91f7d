package io.leadflow.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.Lead;
import io.leadflow.lead.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadflowTest
class RefusalsTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    static List<RefusalTable.Row> starts() {
        return RefusalTable.below("Starting a lead");
    }

    static List<RefusalTable.Row> answers() {
        return RefusalTable.below("Answering a received lead");
    }

    static List<RefusalTable.Row> reports() {
        return RefusalTable.below("Reporting on an accepted lead");
    }

    @ParameterizedTest
    @MethodSource("starts")
    void a_bad_start_is_refused_and_leaves_nothing_behind(RefusalTable.Row row) {
        List<Long> before = traces();

        assertRefusal(leads.start("source", row.appliedTo(Leads.order())), row);

        assertThat(traces()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_bad_answer_is_refused_and_the_lead_waits_on(RefusalTable.Row row) {
        UUID lead = leads.received();
        String before = state(lead);
        Map<String, Object> variables = variables(lead);

        assertRefusal(leads.answer(lead, row.appliedTo(leads.acceptance())), row);

        assertThat(state(lead)).isEqualTo(before);
        assertThat(variables(lead)).isEqualTo(variables);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_bad_report_is_refused_and_the_deal_stays_as_it_was(RefusalTable.Row row) {
        UUID lead = leads.accepted();
        String before = state(lead);
        Map<String, Object> variables = variables(lead);

        assertRefusal(leads.answer(lead, row.appliedTo(Map.of("outcome", "KEEP_OPEN"))), row);

        assertThat(state(lead)).isEqualTo(before);
        assertThat(variables(lead)).isEqualTo(variables);
    }

    private static void assertRefusal(Rest.Answer answer, RefusalTable.Row row) {
        assertThat(answer.message()).as(answer.text()).isEqualTo(row.sentence());
        assertThat(answer.status()).isEqualTo(row.status());
        assertThat(answer.text()).doesNotContain("ENGINE-", "Exception", "\tat ");
    }

    /** How many leads, entries of their history and instances there are and were. */
    private List<Long> traces() {
        return List.of(
                count("lead"),
                count("lead_history"),
                runtime.createProcessInstanceQuery().count(),
                history.createHistoricProcessInstanceQuery().count());
    }

    private String state(UUID id) {
        Lead lead = leads.lead(id);
        return String.join(
                " / ",
                lead.stage().name(),
                String.valueOf(lead.deal()),
                lead.partnerContacts().toString(),
                lead.employees().toString());
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Map<String, Object> variables(UUID lead) {
        return runtime.getVariables(leads.openTask(lead).getProcessInstanceId());
    }

    @Test
    void the_same_key_from_the_same_caller_names_the_lead_it_made() {
        String key = UUID.randomUUID().toString();
        UUID first = leads.received(Leads.orderWith("externalId", key));
        List<Long> before = traces();

        Rest.Answer again = leads.start("source", Leads.orderWith("externalId", key));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.message()).isEqualTo("externalId was used before: it already made lead " + first + ".");
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void the_same_key_from_another_caller_is_another_key() {
        String key = UUID.randomUUID().toString();
        leads.received(Leads.orderWith("externalId", key));

        assertThat(leads.start("seller", Leads.orderWith("externalId", key)).status())
                .isEqualTo(200);
    }

    @Test
    void a_request_for_direct_contact_implies_consent() {
        UUID lead = leads.received(Leads.orderWith("contactRequested", true));

        assertThat(leads.lead(lead).inquiry().consentToContact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "{{lead.contact.email}} ${1+1} #{1+1}",
                "Ünïcødé 线索 🔥 \"quoted\" 'n' \\ back"
            })
    void markup_is_text_kept_and_shown_as_it_was_sent(String text) {
        Map<String, Object> order = Leads.order();
        List<String> fields = List.of(
                "customerName",
                "customerAddressLine1",
                "customerCity",
                "customerState",
                "contactFirstName",
                "contactLastName",
                "contactPhone",
                "need");
        fields.forEach(field -> order.put(field, text));

        UUID lead = leads.received(order);

        Lead kept = leads.lead(lead);
        assertThat(kept.inquiry().customer().name()).isEqualTo(text);
        assertThat(kept.inquiry().contact().firstName()).isEqualTo(text);
        assertThat(kept.inquiry().need().need()).isEqualTo(text);
        assertThat(shown(lead)).doesNotContain("<script", "<img", "](javascript", "{{", "${", "#{");
        assertThat(leads.answer(lead, leads.acceptance()).status()).isEqualTo(204);
    }

    private String shown(UUID lead) {
        Task task = leads.openTask(lead);
        return rest.get("contoso-admin", "/engine-rest/task/" + task.getId() + "/form-variables")
                .body()
                .path("lead")
                .path("value")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "99999999999999999999", "1e300", "1.5e20"})
    void a_number_beyond_all_deals_is_refused_however_it_is_written(String number) {
        UUID lead = leads.received();
        String answer = Rest.written(Rest.variables(leads.acceptance())).replace("\"120000.50\"", number);

        Rest.Answer refusal = rest.post(
                "contoso-referrals", "/engine-rest/task/" + leads.openTask(lead).getId() + "/complete", answer);

        assertThat(refusal.status()).as(refusal.text()).isEqualTo(400);
        assertThat(refusal.message()).startsWith("dealValue must ");
    }

    @Test
    void variables_that_nobody_asked_for_are_dropped() {
        Map<String, Object> order = Leads.orderWith("assignee", "contoso-admin");
        order.put("decision", "ACCEPT");
        order.put("priority", 100);
        order.put("answerBy", "2099-01-01");
        order.put("leadId", "4711");
        order.put("secret", "x".repeat(5_000));
        UUID lead = leads.received(order);

        assertThat(variables(lead)).doesNotContainKeys("assignee", "decision", "leadId", "secret", "need");
        assertThat(variables(lead).get("priority")).isNotEqualTo(100);

        Map<String, Object> answer = leads.acceptance();
        answer.put("outcome", "WON");
        answer.put("leadType", "SALES_QUALIFIED");
        answer.put("contactRequested", true);
        answer.put("secret", "x".repeat(5_000));
        assertThat(leads.answer(lead, answer).status()).isEqualTo(204);

        assertThat(leads.lead(lead).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(variables(lead))
                .doesNotContainKeys("secret", "outcome", "dealName", "dealValue")
                .containsEntry("leadType", "CUSTOMER_INQUIRY")
                .containsEntry("contactRequested", false);
    }

    @Test
    void texts_longer_than_a_variable_can_hold_are_kept_where_they_are_allowed() {
        UUID lead = leads.received(Leads.orderWith("need", "x".repeat(5_000)));

        assertThat(leads.lead(lead).inquiry().need().need()).hasSize(5_000);
    }

    @Test
    void an_archived_lead_takes_no_answer() {
        UUID lead = leads.accepted();
        String task = leads.openTask(lead).getId();
        leads.answer(lead, Map.of("outcome", "WON"));

        Rest.Answer late = leads.complete("contoso-admin", task, Map.of("outcome", "LOST", "lostReason", "OTHER"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.message()).startsWith("This task was already answered on ");
    }
}
