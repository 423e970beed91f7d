package io.leadflow.referrals.wire;

/** Where within its status a referral is; constants are spelt, and ordered, as on the wire. */
public enum Substatus {
    None,
    Pending,
    Received,
    Accepted,
    Won,
    Lost,
    Declined,
    Expired
}
