package io.leadflow.referrals.wire;

/** The stage of a referral; constants are spelt, and ordered, as on the wire. */
public enum Status {
    None,
    New,
    Active,
    Closed
}
