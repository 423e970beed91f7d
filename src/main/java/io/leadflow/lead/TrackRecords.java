package io.leadflow.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the leads of each partner tell about it. Left out are leads that the customer withdrew, and a partner's own
 * deals, which nobody had to answer.
 */
@Component
public class TrackRecords {

    private static final String COUNTED = """
            received_at >= ? and (closing_reason is null or closing_reason <> 'CUSTOMER_WITHDREW')
            and (sender_type <> 'PARTNER' or sender_id <> partner_id)""";

    private static final String BY_PARTNER = """
            select partner_id,
                count(case when accepted_at is not null or outcome = 'DECLINED' then 1 end) as answered,
                count(case when outcome = 'EXPIRED' then 1 end) as expired,
                percentile_cont(0.5) within group (order by
                    case when accepted_at is not null or outcome = 'DECLINED'
                    then extract(epoch from (coalesce(accepted_at, archived_at) - received_at)) end) as median,
                count(case when accepted_at is not null
                    and (outcome in ('WON', 'LOST') or deal_closing_date < ?) then 1 end) as due,
                count(case when outcome in ('WON', 'LOST') then 1 end) as reported
            from lead where %s group by partner_id""".formatted(COUNTED);

    /** What came of leads with the same tags. Arrays are grouped whole: H2 takes none apart beside its row. */
    private static final String BY_TAGS = """
            select partner_id, products, services, industries, count(*) as leads,
                sum(case when outcome = 'WON' then 1.0 when outcome = 'LOST' then 0.4 when outcome = 'DECLINED' then 0.0
                    when deal_closing_date < ? then 0.3 else 0.6 end) as worth
            from lead where %s and (accepted_at is not null or outcome = 'DECLINED')
            group by partner_id, products, services, industries""".formatted(COUNTED);

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    TrackRecords(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /** Tells the record of every partner that had a lead since then; reads within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Instant since, LocalDate today, Consumer<TrackRecord> listener) {
        Map<String, Map<String, TrackRecord.Taste>> tastes = tastes(since, today);
        jdbc.query(
                BY_PARTNER,
                row -> {
                    String partnerId = row.getString("partner_id");
                    listener.accept(record(row, tastes.getOrDefault(partnerId, Map.of())));
                },
                today,
                since.atOffset(ZoneOffset.UTC));
    }

    private static TrackRecord record(ResultSet row, Map<String, TrackRecord.Taste> tastes) throws SQLException {
        int answered = row.getInt("answered");
        return new TrackRecord(
                row.getString("partner_id"),
                answered,
                row.getInt("expired"),
                answered == 0 ? null : row.getLong("median"),
                row.getInt("due"),
                row.getInt("reported"),
                tastes);
    }

    private Map<String, Map<String, TrackRecord.Taste>> tastes(Instant since, LocalDate today) {
        Map<String, Map<String, TrackRecord.Taste>> tastes = new HashMap<>();
        jdbc.query(
                BY_TAGS,
                row -> {
                    Map<String, TrackRecord.Taste> taste =
                            tastes.computeIfAbsent(row.getString("partner_id"), id -> new HashMap<>());
                    TrackRecord.Taste these = new TrackRecord.Taste(row.getInt("leads"), row.getDouble("worth"));
                    tags(row).forEach(tag -> taste.merge(tag, these, TrackRecord.Taste::plus));
                },
                today,
                since.atOffset(ZoneOffset.UTC));
        return tastes;
    }

    private static List<String> tags(ResultSet row) throws SQLException {
        List<String> tags = new ArrayList<>();
        for (String kind : List.of("product", "service", "industry")) {
            String column = kind.equals("industry") ? "industries" : kind + "s";
            for (Object value : (Object[]) row.getArray(column).getArray()) {
                tags.add(kind + ":" + value);
            }
        }
        return tags;
    }
}
