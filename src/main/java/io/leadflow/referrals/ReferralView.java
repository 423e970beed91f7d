package io.leadflow.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadflow.lead.Lead;
import io.leadflow.referrals.query.Row;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.Facts;
import io.leadflow.referrals.wire.Referral;
import io.leadflow.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A referral as its caller sees it. Its sender does not see what the receiver has made of its reference, notes and team.
 */
@Component
class ReferralView {

    private final Drafts drafts;
    private final DraftOfLead draftOfLead;
    private final WireJson json;

    ReferralView(Drafts drafts, DraftOfLead draftOfLead, WireJson json) {
        this.drafts = drafts;
        this.draftOfLead = draftOfLead;
        this.json = json;
    }

    /** @param context of the answer, or {@code null} within a list */
    ObjectNode of(Lead lead, Row row, SignedIn caller, String context) {
        Written written = drafts.read(row);
        Draft draft = draftOfLead.of(lead, written.draft());
        ObjectNode referral = json.tree(new Referral(facts(lead, row, context), draft));
        if (!lead.partnerId().equals(caller.organisation())) {
            showAsSent(referral, json.tree(written.sent()), lead);
        }
        return referral;
    }

    Draft draft(Lead lead, Row row) {
        return draftOfLead.of(lead, drafts.read(row).draft());
    }

    private static Facts facts(Lead lead, Row row, String context) {
        return new Facts(
                context,
                lead.id(),
                lead.partnerId(),
                row.organizationName(),
                Moments.of(lead.receivedAt()),
                Moments.of(lead.updatedAt()),
                States.isOwnDeal(lead) ? null : Moments.toTheSecond(lead.answerBy()),
                Moments.of(lead.acceptedAt()),
                Moments.of(lead.archivedAt()),
                States.direction(lead),
                "Unknown",
                false,
                row.favorite(),
                List.of(),
                "None",
                List.of(),
                Addresses.links(lead.id(), lead.engagementId()),
                ETag.of(lead).text());
    }

    private static void showAsSent(ObjectNode referral, ObjectNode sent, Lead lead) {
        referral.set("externalReferenceId", sent.get("externalReferenceId"));
        referral.set("team", sent.get("team"));
        JsonNode notes = sent.get("notes");
        referral.withObject("details")
                .set("notes", notes == null ? new TextNode(lead.inquiry().need().need()) : notes);
    }
}
