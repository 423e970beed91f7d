package io.leadflow.referrals.wire;

/** Whether a referral came to its organisation or is its own deal; spelt as on the wire. */
public enum Direction {
    Incoming,
    Outgoing
}
