package io.leadflow.lead.list;

import io.leadflow.lead.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * What narrows a list; each part may be {@code null}, and means all then.
 *
 * @param words all of them occur in the lead, each anywhere in it
 * @param country ISO 3166-1 alpha-2
 * @param product of {@link io.leadflow.lead.Vocabulary#PRODUCTS}
 * @param from received at this moment or later
 * @param before received before this moment
 */
public record Filter(
        List<String> words,
        String country,
        String product,
        Boolean contactRequested,
        Outcome outcome,
        Instant from,
        Instant before) {

    public static final Filter NONE = new Filter(List.of(), null, null, null, null, null, null);

    /** What the sender of a lead wrote, and what its partner added; {@code lead_search} is an index on the second. */
    private static final String SENT = "l.customer_name || ' ' || l.contact_first_name || ' ' || l.contact_last_name"
            + " || ' ' || l.contact_email || ' ' || l.need";

    private static final String WHOLE =
            SENT + " || ' ' || coalesce(l.deal_name, '') || ' ' || coalesce(l.deal_crm_id, '')";

    void narrow(Sql sql, Whose whose) {
        words.forEach(word -> search(sql, word, whose));
        with(sql, " and l.customer_country = ?", country);
        with(sql, " and ? = any(l.products)", product);
        with(sql, " and l.contact_requested = ?", contactRequested);
        with(sql, " and l.outcome = ?", outcome == null ? null : outcome.name());
        with(sql, " and l.received_at >= ?", from);
        with(sql, " and l.received_at < ?", before);
    }

    /** A sender finds a lead by what it sent only, while the index serves both searches: whatever is in the part is in the whole. */
    private static void search(Sql sql, String word, Whose whose) {
        String anywhere = "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        sql.add(" and (" + WHOLE + ") ilike ? escape '\\'", anywhere);
        if (!whose.seesDeal()) {
            sql.add(" and (" + SENT + ") ilike ? escape '\\'", anywhere);
        }
    }

    private static void with(Sql sql, String condition, Object value) {
        if (value != null) {
            sql.add(condition, value);
        }
    }
}
