package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** No personal data in the engine's tables, at no time; the name of the company may stand in a task's name. */
@LeadflowTest
class NothingPersonalTest {

    static final String[] PERSONAL = {
        "Zelda", "Quillfeather", "wingtip.example", "555-0199", "Elm Grove", "abacus", "Ottoline", "whispered", "W-4711"
    };

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void of_a_received_lead_the_engine_knows_only_the_company() {
        leads.received(personalOrder());

        assertThat(everythingTheEngineHolds()).contains("Wingtip").doesNotContainIgnoringCase(PERSONAL);
    }

    @Test
    void of_an_accepted_edited_and_won_lead_the_engine_keeps_nothing_personal() {
        UUID lead = leads.received(personalOrder());
        Map<String, Object> acceptance = leads.acceptance();
        acceptance.put("notes", "They whispered");
        acceptance.put("crmId", "W-4711");
        acceptance.put("partnerContacts", "[{\"name\":\"Ottoline\"}]");

        leads.answer(lead, acceptance);
        assertThat(everythingTheEngineHolds()).doesNotContainIgnoringCase(PERSONAL);
        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "employees", "[{\"name\":\"Ottoline\"}]"));
        assertThat(everythingTheEngineHolds()).doesNotContainIgnoringCase(PERSONAL);
        leads.answer(lead, Map.of("outcome", "WON", "notes", "They whispered"));
        jobs.run(lead, "serviceTask_notifyVendor");

        assertThat(everythingTheEngineHolds()).contains("Wingtip").doesNotContainIgnoringCase(PERSONAL);
        assertThat(leads.lead(lead).deal().notes()).isEqualTo("They whispered");
    }

    @Test
    void of_a_declined_lead_the_engine_keeps_nothing_personal() {
        UUID lead = leads.received(personalOrder());

        leads.answer(lead, Map.of("decision", "DECLINE", "declineReason", "OTHER", "notes", "They whispered"));

        assertThat(everythingTheEngineHolds()).contains("Wingtip").doesNotContainIgnoringCase(PERSONAL);
    }

    @Test
    void a_refused_start_leaves_nothing_behind() {
        Map<String, Object> order = personalOrder();
        order.put("customerName", "Refused and Sons");
        order.put("contactEmail", "no address");

        assertThat(leads.start("source", order).status()).isEqualTo(400);

        assertThat(everythingTheEngineHolds())
                .doesNotContainIgnoringCase(PERSONAL)
                .doesNotContain("Refused and Sons");
    }

    private static Map<String, Object> personalOrder() {
        Map<String, Object> order = new HashMap<>(Leads.order());
        order.put("customerName", "Wingtip");
        order.put("customerAddressLine1", "7 Elm Grove");
        order.put("contactFirstName", "Zelda");
        order.put("contactLastName", "Quillfeather");
        order.put("contactEmail", "zelda@wingtip.example");
        order.put("contactPhone", "555-0199");
        order.put("need", "A golden abacus");
        return order;
    }

    private String everythingTheEngineHolds() {
        List<String> tables = jdbc.queryForList("""
                select table_name from information_schema.tables
                where lower(table_name) like 'act\\_hi\\_%' escape '\\' or lower(table_name) like 'act\\_ru\\_%' escape '\\'
                or lower(table_name) = 'act_ge_bytearray'""", String.class);
        assertThat(tables).hasSizeGreaterThan(25);
        return tables.stream()
                .flatMap(table -> jdbc.queryForList("select * from " + table).stream())
                .flatMap(row -> row.values().stream())
                .flatMap(NothingPersonalTest::inWords)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> inWords(Object value) {
        if (value instanceof byte[] bytes) {
            return Stream.of(new String(bytes, StandardCharsets.UTF_8));
        }
        return Stream.ofNullable(value).map(Object::toString);
    }
}
