package io.leadflow.referrals.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A lead on the wire. */
public record Referral(
        @JsonUnwrapped Facts facts, @JsonUnwrapped Draft draft) {}
