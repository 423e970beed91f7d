package io.leadflow.referrals;

import io.leadflow.lead.Lead;
import io.leadflow.lead.Stage;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.Status;
import io.leadflow.referrals.wire.Substatus;
import io.leadflow.refusal.WrongState;

/** What a new status and substatus mean for a lead (1.8). Only the process lets a lead expire. */
enum Transition {
    STAY,
    LOOK,
    ACCEPT,
    DECLINE,
    WIN,
    LOSE;

    /** @throws WrongState naming the present status and substatus */
    static Transition of(Lead lead, Draft draft) {
        Status status = draft.status();
        Substatus substatus = draft.substatus();
        if (lead.stage() != Stage.ARCHIVED) {
            if (status == States.status(lead) && substatus == States.substatus(lead)) {
                return STAY;
            }
            Transition way = lead.stage() == Stage.RECEIVED ? received(status, substatus) : accepted(status, substatus);
            if (way != null) {
                return way;
            }
        }
        throw refused(lead);
    }

    /** Whether it answers the open task of the lead. */
    boolean isDecision() {
        return this != STAY && this != LOOK;
    }

    static WrongState refused(Lead lead) {
        return new WrongState("The referral is %s/%s, which does not allow this."
                .formatted(States.status(lead), States.substatus(lead)));
    }

    private static Transition received(Status status, Substatus substatus) {
        if (status == Status.New && substatus == Substatus.Received) {
            return LOOK;
        }
        if (status == Status.Active && substatus == Substatus.Accepted) {
            return ACCEPT;
        }
        return status == Status.Closed && substatus == Substatus.Declined ? DECLINE : null;
    }

    private static Transition accepted(Status status, Substatus substatus) {
        if (status == Status.Closed && substatus == Substatus.Won) {
            return WIN;
        }
        return status == Status.Closed && substatus == Substatus.Lost ? LOSE : null;
    }
}
