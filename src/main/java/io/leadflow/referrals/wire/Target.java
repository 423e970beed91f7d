package io.leadflow.referrals.wire;

/** Who or what receives a referral. */
public record Target(TargetType type, String id) {

    /** Constants are spelt as on the wire. */
    public enum TargetType {
        None,
        BusinessProfileLocation,
        SolutionProfile
    }
}
