package io.leadflow.lead.list;

import io.leadflow.lead.Vocabulary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads that stand in the table and nowhere else, for tests that only read lists; partners of their own keep them apart. */
@TestComponent
public class Rows {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final JdbcClient jdbc;
    private final List<String> partners = new ArrayList<>();

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new partner without leads. */
    String partner() {
        String id = "rows-" + UUID.randomUUID();
        jdbc.sql("insert into partner (id, name, published) values (?, ?, true)")
                .param(id)
                .param("Partner " + id.substring(5, 9))
                .update();
        partners.add(id);
        return id;
    }

    /** A received customer inquiry of this partner; the values replace some of its own, by column. */
    UUID lead(String partner, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        Map<String, Object> row = row(id, partner);
        row.putAll(values);
        List<Object> parameters = row.values().stream()
                .map(value -> value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value)
                .toList();
        jdbc.sql("insert into lead (" + String.join(", ", row.keySet()) + ") values ("
                        + row.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")")
                .params(parameters)
                .update();
        return id;
    }

    void mark(UUID lead, String user) {
        jdbc.sql("insert into lead_favorite (lead_id, user_id, marked_at) values (?, ?, ?)")
                .params(lead, user, NOON.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID lead) {
        jdbc.sql("delete from lead where id = ?").param(lead).update();
    }

    /** Takes everything away again. */
    void clear() {
        partners.forEach(partner -> {
            jdbc.sql("delete from lead_favorite where lead_id in (select id from lead where partner_id = ?)")
                    .param(partner)
                    .update();
            jdbc.sql("delete from lead where partner_id = ?").param(partner).update();
            jdbc.sql("delete from partner where id = ?").param(partner).update();
        });
        partners.clear();
    }

    private static Map<String, Object> row(UUID id, String partner) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("version", 0);
        row.put("partner_id", partner);
        row.put("location_id", partner);
        row.put("lead_type", "CUSTOMER_INQUIRY");
        row.put("customer_name", "Litware");
        row.put("customer_country", "SE");
        row.put("contact_first_name", "Ann");
        row.put("contact_last_name", "Beebe");
        row.put("contact_email", "ann.beebe@litware.example");
        row.put("contact_locale", "en");
        row.put("need", "Someone to move our shop to the cloud");
        row.put("products", new String[] {Vocabulary.PRODUCTS.get(0)});
        row.put("services", new String[] {});
        row.put("industries", new String[] {});
        row.put("contact_requested", false);
        row.put("consent_to_contact", false);
        row.put("sender_type", "VENDOR");
        row.put("sender_email", "vendor@leadflow.example");
        row.put("sender_locale", "en");
        row.put("started_by", "source");
        row.put("stage", "RECEIVED");
        row.put("partner_contacts", "[]");
        row.put("employees", "[]");
        row.put("received_at", NOON);
        row.put("answer_by", NOON);
        row.put("updated_at", NOON);
        return row;
    }
}
