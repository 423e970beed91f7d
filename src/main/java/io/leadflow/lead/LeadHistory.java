package io.leadflow.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.HistoryEntry.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that ever happened to each lead (L9). Entries are only added. */
@Component
public class LeadHistory {

    /** The actor of what the process does by itself. */
    public static final String PROCESS = "process";

    /** The actor of what a customer does with the private link. */
    public static final String CUSTOMER = "customer";

    /** The actor of what customers send in through the partner directory. */
    public static final String DIRECTORY = "directory";

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    LeadHistory(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The lead's entries, oldest first. */
    public List<HistoryEntry> of(UUID leadId) {
        return jdbc.sql("select happened_at, actor, occasion, changes from lead_history where lead_id = ? order by id")
                .param(leadId)
                .query((row, number) -> entry(row))
                .list();
    }

    void add(UUID leadId, HistoryEntry entry) {
        jdbc.sql("insert into lead_history (lead_id, happened_at, actor, occasion, changes) values (?, ?, ?, ?, ?)")
                .param(leadId)
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.actor())
                .param(entry.occasion().name())
                .param(written(entry.changes()))
                .update();
    }

    /** Blanks every value that may be personal; what happened, when and by whom stays. */
    void erase(UUID leadId) {
        jdbc.sql("select id, changes from lead_history where lead_id = ?")
                .param(leadId)
                .query((row, number) -> Map.entry(row.getLong("id"), read(row.getString("changes"))))
                .list()
                .forEach(entry -> rewrite(
                        entry.getKey(),
                        entry.getValue().stream().map(Change::erased).toList()));
    }

    private void rewrite(long id, List<Change> changes) {
        jdbc.sql("update lead_history set changes = ? where id = ?")
                .param(written(changes))
                .param(id)
                .update();
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Occasion.valueOf(row.getString("occasion")),
                read(row.getString("changes")));
    }

    private String written(List<Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Change> read(String changes) {
        try {
            return json.readValue(changes, CHANGES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A history entry is damaged", damaged);
        }
    }
}
