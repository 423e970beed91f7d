package io.leadflow.referrals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.referrals.query.ReferralLists;
import io.leadflow.referrals.query.ReferralRows;
import io.leadflow.referrals.query.Row;
import io.leadflow.referrals.query.Slice;
import io.leadflow.referrals.wire.ReferralPage;
import io.leadflow.refusal.NotFound;
import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where referrals are read, one or many; each answer is of one moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class ReferralShelf {

    private final ReferralLists lists;
    private final ReferralRows rows;
    private final LeadBoard board;
    private final ReferralView view;

    ReferralShelf(ReferralLists lists, ReferralRows rows, LeadBoard board, ReferralView view) {
        this.lists = lists;
        this.rows = rows;
        this.board = board;
        this.view = view;
    }

    ReferralPage list(SignedIn caller, Map<String, String[]> options) {
        Slice slice = lists.list(caller, options);
        Map<UUID, Lead> leads = board.leads(slice.rows().stream().map(Row::id).toList());
        Selection selection = new Selection(slice.select());
        List<ObjectNode> referrals = slice.rows().stream()
                .map(row -> selection.of(view.of(leads.get(row.id()), row, caller, null)))
                .toList();
        String next = slice.next() == null ? null : Addresses.next(slice.next());
        return new ReferralPage(Addresses.contextOfList(), slice.count(), referrals, next);
    }

    /** @throws NotFound when there is none that the caller may see */
    ObjectNode one(SignedIn caller, UUID id) {
        Row row = rows.find(caller, id).orElseThrow(ReferralShelf::none);
        return view.of(board.lead(id), row, caller, Addresses.contextOfOne());
    }

    static NotFound none() {
        return new NotFound("There is no such referral.");
    }
}
