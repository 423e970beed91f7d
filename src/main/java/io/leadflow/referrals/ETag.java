package io.leadflow.referrals;

import io.leadflow.lead.Lead;
import io.leadflow.refusal.Stale;
import java.util.stream.Stream;

/** The version of a referral, with its quotes, as in the body, in {@code ETag} and in {@code If-Match}. */
record ETag(String text) {

    static ETag of(Lead lead) {
        return new ETag("\"%s-%x\"".formatted(lead.id(), lead.version()));
    }

    /**
     * Compares with what a caller sent; {@code null} asks for nothing, and a weak tag never matches.
     *
     * @throws Stale when the referral has another version
     */
    void require(String ifMatch) {
        if (ifMatch != null
                && Stream.of(ifMatch.split(","))
                        .map(String::strip)
                        .noneMatch(tag -> tag.equals("*") || tag.equals(text))) {
            throw new Stale("The referral has changed since that version. Get it again and decide anew.");
        }
    }
}
