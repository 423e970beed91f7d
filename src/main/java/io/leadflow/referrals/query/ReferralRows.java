package io.leadflow.referrals.query;

import io.leadflow.lead.list.ListDatabase;
import io.leadflow.security.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds referrals, each within what its caller may see. */
@Component
public class ReferralRows {

    private static final String COLUMNS = """
            select l.id, p.name as organization_name, r.qualification, r.draft, r.sent, l.%s as place,
            exists (select 1 from lead_favorite f where f.lead_id = l.id and f.user_id = ?) as favorite
            """;

    private static final String TABLES =
            "from lead l join partner p on p.id = l.partner_id left join referral r on r.lead_id = l.id where ";

    private final ListDatabase database;

    ReferralRows(ListDatabase database) {
        this.database = database;
    }

    public Optional<Row> find(SignedIn caller, UUID id) {
        return found(caller, Order.NEWEST_FIRST, Scope.of(caller).and(Sql.of("l.id = ?", id)), "").stream()
                .findFirst();
    }

    /** Whichever the caller may see: for the answer to the one who has just made it. */
    public Row made(SignedIn caller, UUID id) {
        return found(caller, Order.NEWEST_FIRST, Sql.of("l.id = ?", id), "").get(0);
    }

    /** One more than wanted, when there are more. */
    List<Row> page(SignedIn caller, ListQuery query) {
        Sql where = matching(caller, query);
        if (query.cursor() != null) {
            where = where.and(query.cursor().after(query.order()));
        }
        int skip = query.cursor() == null ? query.skip() : 0;
        return found(
                caller,
                query.order(),
                where,
                " order by %s offset %d rows fetch first %d rows only"
                        .formatted(query.order().sql(), skip, query.size() + 1));
    }

    long count(SignedIn caller, ListQuery query) {
        Sql where = matching(caller, query);
        return database.sql(
                        "select count(*) from lead l left join referral r on r.lead_id = l.id where " + where.text())
                .params(where.values())
                .query(Long.class)
                .single();
    }

    private static Sql matching(SignedIn caller, ListQuery query) {
        Sql scope = Scope.of(caller);
        return query.filter() == null ? scope : scope.and(query.filter().sql());
    }

    private List<Row> found(SignedIn caller, Order order, Sql where, String window) {
        List<Object> values = new ArrayList<>();
        values.add(caller.userId());
        values.addAll(where.values());
        return database.sql(COLUMNS.formatted(order.column().sql()) + TABLES + where.text() + window)
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("organization_name"),
                row.getBoolean("favorite"),
                row.getString("qualification"),
                row.getString("draft"),
                row.getString("sent"),
                row.getObject("place", OffsetDateTime.class).toInstant());
    }
}
