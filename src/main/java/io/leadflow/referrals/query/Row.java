package io.leadflow.referrals.query;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a referral besides its lead.
 *
 * @param favorite whether the caller marked it
 * @param qualification as a caller wrote it, or {@code null}
 * @param draft what callers wrote, or {@code null} for a lead of another origin
 * @param sent what its sender wrote of that which is the receiver's own now, or {@code null}
 * @param place by what the list is ordered
 */
public record Row(
        UUID id,
        String organizationName,
        boolean favorite,
        String qualification,
        String draft,
        String sent,
        Instant place) {}
