package io.leadflow.process.policy;

import io.leadflow.lead.LeadType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed the response policy when, from what to what. Entries are only added. */
@Component
class PolicyHistory {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    PolicyHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PolicyChange> latest() {
        return jdbc.sql("select * from policy_history order by id desc fetch first " + SHOWN + " rows only")
                .query((row, number) -> change(row))
                .list();
    }

    void add(PolicyChange change) {
        jdbc.sql("""
                insert into policy_history
                  (changed_at, actor, version, lead_type, contact_requested, field, value_before, value_after)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(change.at().atOffset(ZoneOffset.UTC))
                .param(change.actor())
                .param(change.version())
                .param(change.leadType().name())
                .param(change.contactRequested())
                .param(change.field())
                .param(change.from())
                .param(change.to())
                .update();
    }

    private static PolicyChange change(ResultSet row) throws SQLException {
        return new PolicyChange(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getInt("version"),
                LeadType.valueOf(row.getString("lead_type")),
                row.getBoolean("contact_requested"),
                row.getString("field"),
                row.getInt("value_before"),
                row.getInt("value_after"));
    }
}
