package io.leadflow.workspace.lead;

import io.leadflow.lead.Lead;
import io.leadflow.lead.Outcome;
import io.leadflow.lead.Sender;
import io.leadflow.lead.Sender.SenderType;
import io.leadflow.refusal.NotFound;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;

/** How much of a lead someone sees. */
enum Sight {
    /** The partner whose lead it is sees everything and acts on it. */
    PARTNER,
    /** The process owner sees everything. */
    OWNER,
    /** Whoever sent the lead sees what they sent and how it ended, and nothing of the partner's own. */
    SENDER;

    /** @throws NotFound when the lead is none of their business */
    static Sight of(SignedIn me, Lead lead) {
        if (lead.partnerId().equals(me.organisation())) {
            return PARTNER;
        }
        if (me.is(Group.PROCESS_OWNER)) {
            return OWNER;
        }
        if (sent(me, lead.sender())) {
            return SENDER;
        }
        throw NotFound.lead();
    }

    private static boolean sent(SignedIn me, Sender sender) {
        return sender.type() == SenderType.VENDOR
                ? me.isOneOf(Group.VENDOR)
                : me.isOneOf(Group.PARTNER) && sender.id().equals(me.organisation());
    }

    public boolean isWhole() {
        return this != SENDER;
    }

    /** Whether they know the terms of the deal: the vendor hears of them with the outcome, and no other sender does. */
    public boolean knowsDealOf(Lead lead) {
        boolean reported = lead.outcome() == Outcome.WON || lead.outcome() == Outcome.LOST;
        return isWhole() || reported && lead.sender().type() == SenderType.VENDOR;
    }
}
