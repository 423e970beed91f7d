package io.leadflow.referrals;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Outcome;
import io.leadflow.lead.Sender.SenderType;
import io.leadflow.lead.Stage;
import io.leadflow.referrals.wire.Direction;
import io.leadflow.referrals.wire.Qualification;
import io.leadflow.referrals.wire.Status;
import io.leadflow.referrals.wire.Substatus;

/** What the stages, outcomes and types of leads are called on the wire. */
final class States {

    private States() {}

    static Status status(Lead lead) {
        return switch (lead.stage()) {
            case RECEIVED -> Status.New;
            case ACCEPTED -> Status.Active;
            case ARCHIVED -> Status.Closed;
        };
    }

    static Substatus substatus(Lead lead) {
        if (lead.stage() == Stage.RECEIVED) {
            return lead.openedAt() == null ? Substatus.Pending : Substatus.Received;
        }
        return lead.stage() == Stage.ACCEPTED ? Substatus.Accepted : ended(lead.outcome());
    }

    static Qualification qualification(Lead lead) {
        return switch (lead.inquiry().leadType()) {
            case CUSTOMER_INQUIRY -> Qualification.Direct;
            case MARKETING_QUALIFIED -> Qualification.MarketingQualified;
            case SALES_QUALIFIED -> Qualification.SalesQualified;
        };
    }

    static LeadType leadType(Qualification qualification) {
        return switch (qualification) {
            case Direct -> LeadType.CUSTOMER_INQUIRY;
            case MarketingQualified -> LeadType.MARKETING_QUALIFIED;
            case SalesQualified, None -> LeadType.SALES_QUALIFIED;
        };
    }

    /** A deal that a partner brought itself has that partner for its sender. */
    static Direction direction(Lead lead) {
        return isOwnDeal(lead) ? Direction.Outgoing : Direction.Incoming;
    }

    static boolean isOwnDeal(Lead lead) {
        return lead.sender().type() == SenderType.PARTNER
                && lead.partnerId().equals(lead.sender().id());
    }

    private static Substatus ended(Outcome outcome) {
        return switch (outcome) {
            case WON -> Substatus.Won;
            case LOST -> Substatus.Lost;
            case DECLINED -> Substatus.Declined;
            case EXPIRED -> Substatus.Expired;
        };
    }
}
