package io.leadflow.lead.list;

import io.leadflow.lead.Stage;

/**
 * A question to the list of leads.
 *
 * @param sort one of the orders that these leads have
 * @param edge where the page begins; {@code null} for the first one
 */
public record LeadQuery(Whose whose, Tab tab, Stage stage, Filter filter, Sort sort, Edge edge) {

    public LeadQuery from(Edge otherEdge) {
        return new LeadQuery(whose, tab, stage, filter, sort, otherEdge);
    }

    boolean isBackward() {
        return edge != null && edge.backward();
    }

    /** The condition and the order, after which the statement only has to say how many rows. */
    void narrow(Sql sql) {
        kind(sql, whose, tab, stage);
        filter.narrow(sql, whose);
        if (sort == Sort.ANSWER_BY) {
            sql.add(" and l.answer_by is not null");
        }
        if (edge != null) {
            sort.narrow(sql, edge);
        }
        sort.order(sql, isBackward());
    }

    /** Stages and tabs stand in the text and not in parameters: else PostgreSQL may not see that a partial index serves. */
    static void kind(Sql sql, Whose whose, Tab tab, Stage stage) {
        whose.narrow(sql);
        sql.add(" and l.stage = '" + stage + "'");
        if (tab != Tab.FAVORITES) {
            sql.add(tab == Tab.QUALIFIED ? " and l.qualified" : " and not l.qualified");
        } else if (whose instanceof Whose.Partner partner) {
            sql.add(" and l.id in (select lead_id from lead_favorite where user_id = ?)", partner.userId());
        } else {
            throw new IllegalArgumentException("Only a partner's people have favourites");
        }
    }
}
