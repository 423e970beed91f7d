package io.leadflow.inquiry;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.leadflow.security.Network;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Keeps anyone from flooding partners with inquiries. Each node counts for itself: with the few nodes of an installation
 * a flood stays a trickle, and no visitor costs a row or a lock in the database.
 */
@Component
class RateLimit {

    private static final int KNOWN = 100_000;

    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> emails;

    RateLimit(InquirySettings settings) {
        this.addresses = buckets(settings.perAddressAndMinute(), Duration.ofMinutes(1));
        this.emails = buckets(settings.perEmailAndDay(), Duration.ofDays(1));
    }

    /** Whether this network address may send a form now; counts it. */
    boolean admitsAddress(String address) {
        return addresses.get(Network.of(address).id()).tryConsume(1);
    }

    /** Whether one more inquiry may name this e-mail address; counts it. */
    boolean admitsEmail(String email) {
        return emails.get(email.toLowerCase(Locale.ROOT)).tryConsume(1);
    }

    private static LoadingCache<String, Bucket> buckets(int times, Duration within) {
        Bandwidth limit =
                Bandwidth.builder().capacity(times).refillGreedy(times, within).build();
        return Caffeine.newBuilder()
                .maximumSize(KNOWN)
                .expireAfterAccess(within)
                .build(key -> Bucket.builder().addLimit(limit).build());
    }
}
