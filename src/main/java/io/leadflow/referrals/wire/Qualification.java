package io.leadflow.referrals.wire;

/** Where a referral comes from; constants are spelt, and ordered, as on the wire. */
public enum Qualification {
    None,
    Direct,
    MarketingQualified,
    SalesQualified
}
