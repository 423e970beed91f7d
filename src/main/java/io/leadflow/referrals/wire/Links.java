package io.leadflow.referrals.wire;

/** Where a referral, and those of the same engagement, are found. */
public record Links(Link relatedReferrals, Link self) {

    /** An address to call with a method. */
    public record Link(String uri, String method) {

        public static Link get(String uri) {
            return new Link(uri, "GET");
        }
    }
}
