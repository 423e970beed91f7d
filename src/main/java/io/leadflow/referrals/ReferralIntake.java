package io.leadflow.referrals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.lead.LeadBoard;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.process.LeadWorkflow;
import io.leadflow.referrals.query.ReferralRows;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.Qualification;
import io.leadflow.referrals.wire.Target;
import io.leadflow.referrals.wire.Target.TargetType;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes referrals (1.11): a lead for the partner whose location is the target, or the caller's own deal. */
@Component
@Transactional
class ReferralIntake {

    private final LeadWorkflow workflow;
    private final PartnerDirectory directory;
    private final DraftAsOrder orders;
    private final DealChanges deals;
    private final Drafts drafts;
    private final Requests requests;
    private final ReferralRows rows;
    private final LeadBoard board;
    private final ReferralView view;

    ReferralIntake(
            LeadWorkflow workflow,
            PartnerDirectory directory,
            DraftAsOrder orders,
            DealChanges deals,
            Drafts drafts,
            Requests requests,
            ReferralRows rows,
            LeadBoard board,
            ReferralView view) {
        this.workflow = workflow;
        this.directory = directory;
        this.orders = orders;
        this.deals = deals;
        this.drafts = drafts;
        this.requests = requests;
        this.rows = rows;
        this.board = board;
        this.view = view;
    }

    /** @param requestId may be {@code null}; a repeated one answers with the referral that the first one made */
    ObjectNode create(SignedIn me, Draft draft, Optional<UUID> requestId) {
        UUID id = requestId.flatMap(known -> requests.madeBy(me, known)).orElseGet(() -> made(me, draft, requestId));
        return view.of(board.lead(id), rows.made(me, id), me, Addresses.contextOfOne());
    }

    private UUID made(SignedIn me, Draft draft, Optional<UUID> requestId) {
        Check.required("type", draft.type());
        Check.required("customerProfile", draft.customerProfile());
        Check.required("consent", draft.consent());
        Check.required("details", draft.details());
        Optional<Target> location = foreignLocation(me, draft);
        UUID id = location.isPresent() ? sent(me, draft, location.get()) : brought(me, draft);
        if (draft.engagementId() != null) {
            workflow.join(id, draft.engagementId());
        }
        requestId.ifPresent(known -> requests.remember(me, known, id));
        return id;
    }

    private UUID sent(SignedIn me, Draft draft, Target location) {
        Map<String, Object> order = orders.of(draft);
        order.put("leadType", States.leadType(qualification(me, draft)).name());
        order.put("partnerId", directory.partnerAt(location.id()).orElseThrow());
        order.put("locationId", location.id());
        UUID id = workflow.start(me, order, deals.of(draft));
        drafts.enter(id, new Written(draft, Written.Sent.of(draft)));
        return id;
    }

    private UUID brought(SignedIn me, Draft draft) {
        if (!me.isOneOf(Group.PARTNER)) {
            throw new InvalidInput("target", "must name the location of a partner");
        }
        Map<String, Object> order = orders.of(draft);
        order.putAll(deals.of(draft));
        order.putIfAbsent("dealName", draft.customerProfile().name());
        Qualification qualification = draft.qualification() == null ? Qualification.None : draft.qualification();
        order.put("leadType", States.leadType(qualification).name());
        UUID id = workflow.startOwnDeal(me, order);
        drafts.enter(id, new Written(draft, null));
        return id;
    }

    private Optional<Target> foreignLocation(SignedIn me, Draft draft) {
        List<Target> targets = draft.target() == null ? List.of() : draft.target();
        return targets.stream()
                .filter(target ->
                        target.type() == TargetType.BusinessProfileLocation && !DraftOfLead.VENDOR.equals(target.id()))
                .filter(target -> !owner(target).equals(me.organisation()))
                .findFirst();
    }

    private String owner(Target target) {
        return Optional.ofNullable(target.id())
                .flatMap(directory::partnerAt)
                .orElseThrow(() -> new InvalidInput("target", "must name a location of a partner"));
    }

    /** Staff sends what it qualified itself, unless it says otherwise. */
    private static Qualification qualification(SignedIn me, Draft draft) {
        if (draft.qualification() != null) {
            return draft.qualification();
        }
        return me.is(Group.VENDOR_MARKETING) ? Qualification.MarketingQualified : Qualification.SalesQualified;
    }
}
