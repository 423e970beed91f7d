package io.leadflow.lead.list;

import io.leadflow.lead.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts leads for tabs and stages in one statement; each count stops reading once it is above a thousand. */
@Component
public class LeadCounts {

    private final ListDatabase database;

    LeadCounts(ListDatabase database) {
        this.database = database;
    }

    private record Kind(Tab tab, Stage stage) {}

    /** All leads of their kind: search and filters do not count here. */
    public Counts of(Whose whose, Tab tab, Stage stage) {
        Set<Kind> kinds = new LinkedHashSet<>();
        whose.tabs().forEach(each -> kinds.add(new Kind(each, stage)));
        Arrays.stream(Stage.values()).forEach(each -> kinds.add(new Kind(tab, each)));
        Map<Kind, Count> counted = count(whose, List.copyOf(kinds));
        return new Counts(
                inOrder(whose.tabs(), each -> counted.get(new Kind(each, stage))),
                inOrder(List.of(Stage.values()), each -> counted.get(new Kind(tab, each))));
    }

    private Map<Kind, Count> count(Whose whose, List<Kind> kinds) {
        Sql sql = new Sql();
        kinds.forEach(kind -> add(sql.add(sql.isEmpty() ? "select " : ", "), whose, kind));
        return sql.in(database)
                .query((row, number) -> {
                    Map<Kind, Count> counted = new LinkedHashMap<>();
                    for (Kind kind : kinds) {
                        counted.put(kind, new Count(row.getInt(counted.size() + 1)));
                    }
                    return counted;
                })
                .single();
    }

    /** The order of the list makes PostgreSQL walk an index to the limit, instead of the table in search of enough. */
    private static void add(Sql sql, Whose whose, Kind kind) {
        sql.add("(select count(*) from (select l.id from lead l where ");
        LeadQuery.kind(sql, whose, kind.tab(), kind.stage());
        if (kind.tab() != Tab.FAVORITES) {
            Sort.RECEIVED.order(sql, false);
        }
        sql.add(" fetch first " + (Count.MOST + 1) + " rows only) counted)");
    }

    private static <K> Map<K, Count> inOrder(List<K> keys, Function<K, Count> count) {
        return keys.stream()
                .collect(Collectors.toMap(Function.identity(), count, (one, other) -> one, LinkedHashMap::new));
    }
}
