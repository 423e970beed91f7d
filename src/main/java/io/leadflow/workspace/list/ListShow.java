package io.leadflow.workspace.list;

import io.leadflow.lead.list.Counts;
import io.leadflow.lead.list.LeadCounts;
import io.leadflow.lead.list.LeadList;
import io.leadflow.lead.list.LeadPage;
import io.leadflow.lead.list.LeadQuery;
import io.leadflow.lead.list.LeadRow;
import io.leadflow.lead.list.Whose;
import io.leadflow.security.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up what a page of a list shows, in one statement for its rows and one for its counts. */
@Component
class ListShow {

    private static final int ROWS = 50;

    private final LeadList leads;
    private final LeadCounts counts;
    private final Accounts accounts;

    ListShow(LeadList leads, LeadCounts counts, Accounts accounts) {
        this.leads = leads;
        this.counts = counts;
        this.accounts = accounts;
    }

    ListView view(ListAddress address, Whose whose) {
        ListReading reading = new ListReading(address, whose);
        LeadQuery query = reading.query();
        Counts counted = counts.of(whose, query.tab(), query.stage());
        LeadPage page = reading.wrong().isEmpty() ? leads.page(query, ROWS) : LeadPage.EMPTY;
        return new ListView(address, query, page, counted, reading.wrong(), openers(page.rows()));
    }

    private Map<String, String> openers(List<LeadRow> rows) {
        return rows.stream()
                .map(LeadRow::openedBy)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), accounts::nameOf));
    }
}
