package io.leadflow.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.TrackRecord;
import io.leadflow.lead.TrackRecord.Taste;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of each partner's leads, and how its standing went from day to day. */
@Component
public class StandingBook {

    private static final TypeReference<Map<String, Taste>> TASTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final ObjectMapper json;

    StandingBook(JdbcClient jdbc, NamedParameterJdbcOperations batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** A partner's standing at the end of a day; days on which nothing changed are left out. */
    public record Day(LocalDate day, double standing) {}

    public TrackRecord of(String partnerId) {
        return of(List.of(partnerId)).getOrDefault(partnerId, TrackRecord.none(partnerId));
    }

    /** Those of these partners that had leads. */
    public Map<String, TrackRecord> of(Collection<String> partnerIds) {
        Map<String, TrackRecord> records = new HashMap<>();
        if (!partnerIds.isEmpty()) {
            jdbc.sql("select * from partner_standing where partner_id in (:ids)")
                    .param("ids", partnerIds)
                    .query(row -> {
                        records.put(row.getString("partner_id"), record(row));
                    });
        }
        return records;
    }

    /** The days on which the standing changed, in their order; the first may lie before, and is what held then. */
    public List<Day> days(String partnerId, LocalDate since) {
        return jdbc.sql("""
                        select * from partner_standing_day where partner_id = :partnerId and day_ >= coalesce(
                            (select max(day_) from partner_standing_day where partner_id = :partnerId and day_ < :since),
                            :since)
                        order by day_""")
                .param("partnerId", partnerId)
                .param("since", since)
                .query((row, number) -> new Day(row.getObject("day_", LocalDate.class), row.getDouble("standing")))
                .list();
    }

    /** All who ever had a lead that counted. */
    Set<String> partners() {
        return new HashSet<>(jdbc.sql("select partner_id from partner_standing")
                .query(String.class)
                .list());
    }

    void keep(Collection<TrackRecord> records) {
        batches.batchUpdate("delete from partner_standing where partner_id = :partnerId", rows(records));
        batches.batchUpdate("""
                insert into partner_standing (partner_id, answered, expired, median_answer, due, reported, tastes)
                values (:partnerId, :answered, :expired, :medianAnswer, :due, :reported, :tastes)""", rows(records));
    }

    void keep(LocalDate day, Map<String, Double> standings) {
        SqlParameterSource[] rows = standings.entrySet().stream()
                .map(entry -> new MapSqlParameterSource("partnerId", entry.getKey())
                        .addValue("day", day)
                        .addValue("standing", entry.getValue()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("delete from partner_standing_day where partner_id = :partnerId and day_ = :day", rows);
        batches.batchUpdate(
                "insert into partner_standing_day (partner_id, day_, standing) values (:partnerId, :day, :standing)",
                rows);
    }

    private SqlParameterSource[] rows(Collection<TrackRecord> records) {
        return records.stream()
                .map(leads -> new MapSqlParameterSource("partnerId", leads.partnerId())
                        .addValue("answered", leads.answered())
                        .addValue("expired", leads.expired())
                        .addValue("medianAnswer", leads.medianAnswer())
                        .addValue("due", leads.due())
                        .addValue("reported", leads.reported())
                        .addValue("tastes", written(leads.tastes())))
                .toArray(SqlParameterSource[]::new);
    }

    private TrackRecord record(ResultSet row) throws SQLException {
        return new TrackRecord(
                row.getString("partner_id"),
                row.getInt("answered"),
                row.getInt("expired"),
                row.getObject("median_answer", Long.class),
                row.getInt("due"),
                row.getInt("reported"),
                read(row.getString("tastes")));
    }

    private String written(Map<String, Taste> tastes) {
        try {
            return json.writeValueAsString(tastes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Taste> read(String tastes) {
        try {
            return json.readValue(tastes, TASTES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored standing is damaged", damaged);
        }
    }
}
