package io.leadflow.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.lead.HistoryEntry.Change;
import io.leadflow.lead.Lead;
import io.leadflow.lead.Stage;
import io.leadflow.process.LeadWorkflow;
import io.leadflow.referrals.query.ReferralRows;
import io.leadflow.referrals.query.Row;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.refusal.Check;
import io.leadflow.security.SignedIn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes referrals: the deal is edited, what has no place in a lead is kept beside it, and a new status is a decision
 * of the process; all of it or nothing.
 */
@Component
@Transactional
class ReferralChanges {

    private static final Set<String> OF_THE_DEAL = Set.of(
            "name",
            "externalReferenceId",
            "campaignId",
            "team",
            "details/notes",
            "details/dealValue",
            "details/currency",
            "details/closingDateTime");

    private final ReferralRows rows;
    private final ReferralView view;
    private final Drafts drafts;
    private final DealChanges deals;
    private final LeadWorkflow workflow;
    private final WireJson json;

    ReferralChanges(
            ReferralRows rows,
            ReferralView view,
            Drafts drafts,
            DealChanges deals,
            LeadWorkflow workflow,
            WireJson json) {
        this.rows = rows;
        this.view = view;
        this.drafts = drafts;
        this.deals = deals;
        this.workflow = workflow;
        this.json = json;
    }

    /** @param ifMatch may be {@code null}: the last one to write wins */
    void patch(SignedIn me, UUID id, String ifMatch, Patch patch) {
        change(me, id, ifMatch, patch::applyTo);
    }

    void replace(SignedIn me, UUID id, String ifMatch, JsonNode referral) {
        change(me, id, ifMatch, draft -> Replacement.apply(referral, draft));
    }

    private void change(SignedIn me, UUID id, String ifMatch, Consumer<ObjectNode> change) {
        Lead lead = hold(me, id, ifMatch);
        Draft before = view.draft(lead, rows.find(me, id).orElseThrow(ReferralShelf::none));
        ObjectNode tree = json.tree(before);
        change.accept(tree);
        Draft after = json.read(tree, Draft.class);
        write(me, lead, before, after, Transition.of(lead, after));
    }

    private Lead hold(SignedIn me, UUID id, String ifMatch) {
        Row row = rows.find(me, id).orElseThrow(ReferralShelf::none);
        Lead lead = workflow.hold(row.id());
        if (!lead.partnerId().equals(me.organisation())) {
            throw new AccessDeniedException("Only the organisation of a referral changes it");
        }
        ETag.of(lead).require(ifMatch);
        if (lead.stage() == Stage.ARCHIVED) {
            throw Transition.refused(lead);
        }
        return lead;
    }

    private void write(SignedIn me, Lead lead, Draft before, Draft after, Transition transition) {
        Map<String, Object> deal = deals.between(before, after, lead);
        boolean edited = !deal.isEmpty() && workflow.edit(me, lead.id(), deal);
        List<Change> beside =
                Differences.between(json.tree(before), json.tree(after), inHistory(edited, transition.isDecision()));
        if (!beside.isEmpty()) {
            workflow.note(me, lead.id(), beside);
        }
        if (!after.equals(before)) {
            drafts.replace(lead.id(), after);
        }
        decide(me, lead, after, transition);
    }

    /** The properties whose changes stand in the history by the names of the lead. */
    private static Set<String> inHistory(boolean edited, boolean decided) {
        Set<String> known = new HashSet<>(Set.of("status", "substatus"));
        known.addAll(edited ? OF_THE_DEAL : Set.of());
        known.addAll(decided ? Set.of("statusReason") : Set.of());
        return known;
    }

    private void decide(SignedIn me, Lead lead, Draft draft, Transition transition) {
        switch (transition) {
            case STAY -> {}
            case LOOK -> workflow.look(me, lead.id());
            case ACCEPT -> answer(me, lead, Map.of("decision", "ACCEPT"));
            case DECLINE -> answer(me, lead, Map.of("decision", "DECLINE", "declineReason", reason(draft)));
            case WIN -> answer(me, lead, Map.of("outcome", "WON"));
            case LOSE -> answer(me, lead, Map.of("outcome", "LOST", "lostReason", reason(draft)));
        }
    }

    private void answer(SignedIn me, Lead lead, Map<String, Object> answer) {
        workflow.answer(me, lead.id(), answer);
    }

    private static String reason(Draft draft) {
        return Reasons.inTheLead(Check.text("statusReason", draft.statusReason(), 1_000))
                .name();
    }
}
