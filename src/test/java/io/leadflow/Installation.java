package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.webhook.Receiver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for real nodes of the product, with one partner and the administrator. */
final class Installation implements AutoCloseable {

    static final String PASSWORD = "a password of the tests";
    static final String PARTNER = "leads@contoso.example";
    static final String VENDOR = "leads@vendor.example";

    private final EmbeddedPostgres postgres;
    private final JdbcClient jdbc;

    Installation() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        jdbc = JdbcClient.create(database());
    }

    /** The environment variables of its nodes. */
    Map<String, String> environment(int mailPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "postgres");
        environment.put("LEADFLOW_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
        environment.put("LEADFLOW_DATABASE_USER", "postgres");
        environment.put("LEADFLOW_DATABASE_PASSWORD", "postgres");
        environment.put("LEADFLOW_BASE_URL", "https://leads.example");
        environment.put("LEADFLOW_MAIL_HOST", "localhost");
        environment.put("LEADFLOW_MAIL_PORT", "" + mailPort);
        environment.put("LEADFLOW_MAIL_FROM_ADDRESS", "leadflow@vendor.example");
        environment.put("LEADFLOW_VENDOR_EMAIL", VENDOR);
        environment.put("LEADFLOW_ADMINISTRATOR_PASSWORD", PASSWORD);
        environment.put("LEADFLOW_LOG_FORMAT", "ecs");
        return environment;
    }

    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    void enterPartner() {
        jdbc.sql("insert into partner (id, name, published) values ('contoso', 'Contoso', true)")
                .update();
        jdbc.sql("""
                        insert into location
                        (id, partner_id, position, address_line1, city, country, contact_name, contact_email, contact_locale)
                        values ('contoso-hq', 'contoso', 0, 'Vasagatan 12', 'Stockholm', 'SE', 'Anna Berg', :contact, 'en')""").param("contact", PARTNER).update();
    }

    /** Lets {@code contoso-admin} keep the partner's profile, with the administrator's password. */
    void enterPartnerAdmin() {
        jdbc.sql("insert into act_id_tenant (id_, rev_, name_) values ('contoso', 1, 'Contoso')")
                .update();
        jdbc.sql("""
                        insert into act_id_user (id_, rev_, first_, last_, pwd_, salt_)
                        select 'contoso-admin', 1, 'Anna', 'Berg', pwd_, salt_ from act_id_user where id_ = 'admin'""").update();
        jdbc.sql("insert into act_id_membership (user_id_, group_id_) values ('contoso-admin', 'mpn-partner-admin')")
                .update();
        jdbc.sql(
                        "insert into act_id_tenant_member (id_, tenant_id_, user_id_) values ('1', 'contoso', 'contoso-admin')")
                .update();
    }

    /** Registers a system of the partner for new leads. */
    void subscribe(Receiver receiver) {
        jdbc.sql("""
                        insert into webhook_registration
                        (subscriber, id, address, events, own_signature_header, registered_at)
                        values ('contoso', :id, :address, 'referral-created', false, now())""")
                .param("id", UUID.randomUUID())
                .param("address", receiver.address())
                .update();
    }

    /** Makes the response timers of all open leads due, and returns how many there were. */
    int letOpenLeadsExpire() {
        return jdbc.sql("update act_ru_job set duedate_ = now() at time zone 'utc' "
                        + "where handler_cfg_ like 'timerEvent_responseOverdue%'")
                .update();
    }

    /** Starts a lead at this node, as the administrator, and returns its id. */
    UUID startLead(Node node) throws Exception {
        var request = HttpRequest.newBuilder(
                        node.home().resolve("/engine-rest/process-definition/key/lead-lifecycle/start"))
                .header("Authorization", Rest.basic("admin", PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new ObjectMapper().writeValueAsString(Rest.variables(Leads.order()))))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return UUID.fromString(
                new ObjectMapper().readTree(answer.body()).path("businessKey").asText());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
