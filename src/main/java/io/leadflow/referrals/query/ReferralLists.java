package io.leadflow.referrals.query;

import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers a list (1.4, 1.5) in one statement, two with the count. */
@Component
public class ReferralLists {

    private final ReferralRows rows;

    ReferralLists(ReferralRows rows) {
        this.rows = rows;
    }

    /**
     * @param options the parameters of the request
     * @throws io.leadflow.refusal.InvalidInput naming the option that breaks a rule
     */
    public Slice list(SignedIn caller, Map<String, String[]> options) {
        ListQuery query = ListQuery.read(options);
        List<Row> found = query.size() == 0 ? List.of() : rows.page(caller, query);
        boolean more = found.size() > query.size();
        List<Row> page = more ? found.subList(0, query.size()) : found;
        Integer left = query.leftAfterThis();
        boolean wanted = left == null || left > 0;
        return new Slice(
                page,
                query.count() ? rows.count(caller, query) : null,
                query.select(),
                more && wanted ? next(page.get(page.size() - 1), left) : null);
    }

    private static String next(Row last, Integer left) {
        return new Cursor(last.place(), last.id(), left).written();
    }
}
