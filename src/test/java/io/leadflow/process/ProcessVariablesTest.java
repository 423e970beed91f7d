package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Instances;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Data lives in tables: the engine holds few variables, and only its own. */
@LeadflowTest
class ProcessVariablesTest {

    @Autowired
    Leads leads;

    @Autowired
    Instances instances;

    @Test
    void a_received_lead_has_at_most_seven() {
        UUID quiet = leads.received();
        UUID burning = leads.received(Leads.orderWith("contactRequested", true));

        assertThat(instances.variables(quiet))
                .containsOnlyKeys("leadType", "contactRequested", "answerBy", "reminders", "priority");
        assertThat(instances.variables(burning))
                .containsOnlyKeys(
                        "leadType",
                        "contactRequested",
                        "contactFlag",
                        "answerBy",
                        "contactWindow",
                        "reminders",
                        "priority");
    }

    @Test
    void an_accepted_lead_has_only_what_the_rest_of_its_way_needs() {
        UUID lead = leads.accepted();

        assertThat(instances.variables(lead)).containsOnlyKeys("leadType", "contactRequested", "priority", "decision");
    }

    @Test
    void what_nobody_knows_is_dropped_at_the_start_however_long_it_is() {
        Map<String, Object> order = Leads.orderWith("nickname", "x".repeat(5_000));
        order.put("priority", 100);
        order.put("need", "y".repeat(5_000));

        UUID lead = leads.received(order);

        assertThat(instances.variables(lead)).doesNotContainKeys("nickname", "need");
        assertThat(leads.openTask(lead).getPriority()).isEqualTo(50);
        assertThat(leads.lead(lead).inquiry().need().need()).hasSize(5_000);
    }

    @Test
    void what_an_answer_adds_is_dropped_and_what_it_overwrites_is_restored() {
        UUID lead = leads.received(Leads.orderWith("contactRequested", true));
        Map<String, Object> answer = new HashMap<>(leads.acceptance());
        answer.put("nickname", "x".repeat(5_000));
        answer.put("leadType", "SALES_QUALIFIED");
        answer.put("contactRequested", false);
        answer.put("contactFlag", "none");
        answer.put("priority", 0);
        answer.put("outcome", "WON");

        assertThat(leads.answer(lead, answer).status()).isEqualTo(204);

        assertThat(instances.variables(lead))
                .containsOnlyKeys("leadType", "contactRequested", "contactFlag", "priority", "decision")
                .containsEntry("leadType", "CUSTOMER_INQUIRY")
                .containsEntry("contactRequested", true)
                .containsEntry("contactFlag", "🔥 wanted now")
                .containsEntry("priority", 80)
                .containsEntry("decision", "ACCEPT");
    }

    @Test
    void a_second_decision_smuggled_into_the_report_changes_nothing() {
        UUID lead = leads.accepted();

        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "decision", "DECLINE", "leadId", "another"));

        assertThat(instances.variables(lead))
                .containsEntry("decision", "ACCEPT")
                .containsEntry("outcome", "KEEP_OPEN")
                .doesNotContainKey("leadId");
        assertThat(leads.lead(lead).state()).isEqualTo("Accepted");
    }
}
