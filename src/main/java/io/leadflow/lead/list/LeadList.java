package io.leadflow.lead.list;

import io.leadflow.lead.ContactFlag;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Money;
import io.leadflow.lead.Outcome;
import io.leadflow.lead.Stage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers a page of a list in one statement that reads little more than its rows, wherever in the list it stands. */
@Component
public class LeadList {

    private static final String COLUMNS = """
            l.id, l.lead_type, l.partner_id, l.customer_name, l.customer_country, l.stage, l.outcome, l.contact_flag,
            l.deal_value_amount, l.deal_value_currency, l.received_at, l.answer_by, l.accepted_at, l.archived_at,
            l.updated_at, l.opened_at, l.opened_by, substring(l.need from 1 for 200) as need,
            (select p.name from partner p where p.id = l.partner_id) as partner_name""";

    private static final String MARKED =
            "exists (select 1 from lead_favorite f where f.lead_id = l.id and f.user_id = ?) as favorite";

    private final ListDatabase database;

    LeadList(ListDatabase database) {
        this.database = database;
    }

    /** @param size how many rows at most */
    public LeadPage page(LeadQuery query, int size) {
        List<LeadRow> rows = new ArrayList<>(read(query, size + 1));
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(size);
        }
        if (query.isBackward()) {
            Collections.reverse(rows);
        }
        return page(query, rows, more);
    }

    private static LeadPage page(LeadQuery query, List<LeadRow> rows, boolean more) {
        if (rows.isEmpty()) {
            return LeadPage.EMPTY;
        }
        boolean before = query.isBackward() ? more : query.edge() != null;
        boolean after = query.isBackward() || more;
        return new LeadPage(
                List.copyOf(rows),
                before ? query.sort().key(rows.get(0)) : null,
                after ? query.sort().key(rows.get(rows.size() - 1)) : null);
    }

    private List<LeadRow> read(LeadQuery query, int most) {
        Sql sql = new Sql().add("select " + COLUMNS + ", ");
        if (query.whose() instanceof Whose.Partner partner) {
            sql.add(MARKED, partner.userId());
        } else {
            sql.add("false as favorite");
        }
        query.narrow(sql.add(" from lead l where "));
        return sql.add(" fetch first " + most + " rows only")
                .in(database)
                .query((row, number) -> row(row, query.whose()))
                .list();
    }

    private static LeadRow row(ResultSet row, Whose whose) throws SQLException {
        Outcome outcome = constant(Outcome.class, row.getString("outcome"));
        Instant acceptedAt = time(row, "accepted_at");
        return new LeadRow(
                row.getObject("id", UUID.class),
                LeadType.valueOf(row.getString("lead_type")),
                row.getString("partner_id"),
                row.getString("partner_name"),
                row.getString("customer_name"),
                row.getString("customer_country"),
                row.getString("need").replaceAll("\\s+", " "),
                Stage.valueOf(row.getString("stage")),
                outcome,
                constant(ContactFlag.class, row.getString("contact_flag")),
                whose.seesValue(outcome) ? value(row) : null,
                time(row, "received_at"),
                time(row, "answer_by"),
                outcome == Outcome.DECLINED ? time(row, "archived_at") : acceptedAt,
                time(row, "updated_at"),
                whose.seesDeal() ? row.getString("opened_by") : null,
                row.getObject("opened_at") != null,
                row.getBoolean("favorite"));
    }

    private static Money value(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("deal_value_amount");
        return amount == null ? null : Money.of(amount.toPlainString(), row.getString("deal_value_currency"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Stream.ofNullable(name)
                .map(given -> Enum.valueOf(type, given))
                .findFirst()
                .orElse(null);
    }
}
