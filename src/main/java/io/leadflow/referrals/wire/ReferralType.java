package io.leadflow.referrals.wire;

/** Whether a referral is visible to one partner, or to the two parties of an engagement; spelt as on the wire. */
public enum ReferralType {
    Shared,
    Independent
}
