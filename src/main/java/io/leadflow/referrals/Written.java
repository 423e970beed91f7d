package io.leadflow.referrals;

import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.Member;
import java.util.List;

/**
 * What callers wrote of a referral, beside its lead.
 *
 * @param sent what the sender wrote of that which is the receiver's own; {@code null} for an own deal
 */
record Written(Draft draft, Sent sent) {

    /** For a lead of another origin. */
    static final Written NOTHING = new Written(Drafts.EMPTY, Sent.NOTHING);

    /** The receiver's reference, notes and team, as the sender wrote them; all a sender ever sees of these. */
    record Sent(String externalReferenceId, String notes, List<Member> team) {

        static final Sent NOTHING = new Sent(null, null, List.of());

        static Sent of(Draft draft) {
            return new Sent(draft.externalReferenceId(), draft.details().notes(), draft.team());
        }
    }
}
