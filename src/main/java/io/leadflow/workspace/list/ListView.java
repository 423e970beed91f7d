package io.leadflow.workspace.list;

import io.leadflow.lead.Stage;
import io.leadflow.lead.list.Counts;
import io.leadflow.lead.list.LeadPage;
import io.leadflow.lead.list.LeadQuery;
import io.leadflow.lead.list.LeadRow;
import io.leadflow.lead.list.Sort;
import io.leadflow.lead.list.Tab;
import io.leadflow.lead.list.Whose;
import java.util.List;
import java.util.Map;

/**
 * What the page of a list shows.
 *
 * @param wrong the names of the parameters that break a rule; there are no rows then
 * @param openers the names of those who opened the leads, by their ids
 */
record ListView(
        ListAddress address,
        LeadQuery query,
        LeadPage page,
        Counts counts,
        List<String> wrong,
        Map<String, String> openers) {

    public List<Sort> sorts() {
        return query.whose().sorts(query.stage());
    }

    public boolean isReceived() {
        return query.stage() == Stage.RECEIVED;
    }

    public boolean isArchived() {
        return query.stage() == Stage.ARCHIVED;
    }

    public boolean isSent() {
        return !query.whose().seesDeal();
    }

    /** No sender sees a value before the end, and a partner sees none of another that it sent to. */
    public boolean isValueless() {
        return isReceived() || query.whose() instanceof Whose.Sender || isSent() && !isArchived();
    }

    /** Which list this is, in the keys of its words. */
    public String kind() {
        return isSent() ? "sent" : query.whose().hasFavorites() ? "own" : "everyone";
    }

    /** Whether this row stands out: it waits for its partner, and nobody there has opened it. */
    public boolean isUnread(LeadRow row) {
        return isReceived() && !row.opened();
    }

    public boolean isWrong(String name) {
        return wrong.contains(name);
    }

    public String opener(LeadRow row) {
        return openers.get(row.openedBy());
    }

    /** Which words to say when there is nothing to show. */
    public String emptiness() {
        if (address.get(ListAddress.AFTER) != null || address.get(ListAddress.BEFORE) != null) {
            return "beyond";
        }
        if (address.isFiltered()) {
            return "filtered";
        }
        if (!query.whose().hasFavorites()) {
            return kind();
        }
        return query.tab() == Tab.FAVORITES ? "favorites" : ListAddress.written(query.stage());
    }
}
