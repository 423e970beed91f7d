package io.leadflow.referrals;

/** A request that has to say which version of the referral it means, and does not. */
class PreconditionMissing extends RuntimeException {

    PreconditionMissing() {
        super("If-Match must carry the eTag of the referral that is to be replaced.");
    }
}
