package io.leadflow.lead.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadflow.lead.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts leads for tabs and stages in one statement. Each count stops once it is above a thousand, and is then taken to be
 * so for a minute: who has very many leads would wait for their counts longer than for the leads.
 */
@Component
public class LeadCounts {

    private static final Duration STILL_MANY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final ListDatabase database;
    private final Cache<Kind, Count> many = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(STILL_MANY)
            .build();

    LeadCounts(ListDatabase database) {
        this.database = database;
    }

    private record Kind(Whose whose, Tab tab, Stage stage) {}

    /** All leads of their kind: search and filters do not count here. */
    public Counts of(Whose whose, Tab tab, Stage stage) {
        Set<Kind> kinds = new LinkedHashSet<>();
        whose.tabs().forEach(each -> kinds.add(new Kind(whose, each, stage)));
        Arrays.stream(Stage.values()).forEach(each -> kinds.add(new Kind(whose, tab, each)));
        Map<Kind, Count> counted = count(kinds);
        return new Counts(
                inOrder(whose.tabs(), each -> counted.get(new Kind(whose, each, stage))),
                inOrder(List.of(Stage.values()), each -> counted.get(new Kind(whose, tab, each))));
    }

    private Map<Kind, Count> count(Set<Kind> kinds) {
        Map<Kind, Count> counted = new HashMap<>(many.getAllPresent(kinds));
        List<Kind> others =
                kinds.stream().filter(kind -> !counted.containsKey(kind)).toList();
        if (!others.isEmpty()) {
            counted.putAll(read(others));
        }
        return counted;
    }

    private Map<Kind, Count> read(List<Kind> kinds) {
        Sql sql = new Sql();
        kinds.forEach(kind -> add(sql.add(sql.isEmpty() ? "select " : ", "), kind));
        Map<Kind, Count> counted =
                sql.in(database).query((row, number) -> counts(row, kinds)).single();
        counted.entrySet().stream()
                .filter(kind -> kind.getValue().isMore())
                .forEach(kind -> many.put(kind.getKey(), kind.getValue()));
        return counted;
    }

    private static Map<Kind, Count> counts(ResultSet row, List<Kind> kinds) throws SQLException {
        Map<Kind, Count> counts = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            counts.put(kind, new Count(row.getInt(counts.size() + 1)));
        }
        return counts;
    }

    private static void add(Sql sql, Kind kind) {
        sql.add("(select count(*) from (");
        if (kind.tab() == Tab.FAVORITES && kind.whose() instanceof Whose.Partner partner) {
            favorites(sql, partner, kind.stage());
        } else {
            listed(sql, kind);
        }
        sql.add(" fetch first " + (Count.MOST + 1) + " rows only) counted)");
    }

    /** The order of the list makes PostgreSQL walk an index to the limit, instead of the table in search of enough. */
    private static void listed(Sql sql, Kind kind) {
        sql.add("select l.id from lead l where ");
        LeadQuery.kind(sql, kind.whose(), kind.tab(), kind.stage());
        Sort.RECEIVED.order(sql, false);
    }

    /** Asked so, PostgreSQL looks up each favourite; joined, it would read all leads of the partner instead. */
    private static void favorites(Sql sql, Whose.Partner partner, Stage stage) {
        sql.add("select f.lead_id from lead_favorite f where f.user_id = ?", partner.userId())
                .add(
                        " and (select l.stage from lead l where l.id = f.lead_id and l.partner_id = ?)",
                        partner.partnerId())
                .add(" = '" + stage + "'");
    }

    private static <K> Map<K, Count> inOrder(List<K> keys, Function<K, Count> count) {
        return keys.stream()
                .collect(Collectors.toMap(Function.identity(), count, (one, other) -> one, LinkedHashMap::new));
    }
}
