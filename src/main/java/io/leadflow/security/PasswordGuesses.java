package io.leadflow.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, and locks nobody out. Wrong passwords count for the user at that place (a known
 * browser, else the network), so a stranger uses up their own tries and not those of the user. At a place where the user
 * never logged in before they also count for the network, over all users, and for the user, over all such places. Each
 * node counts for itself: with the few nodes of an installation a guesser stays slow, and guessing costs the database
 * nothing.
 */
@Component
public class PasswordGuesses {

    private static final int KNOWN = 100_000;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final LoadingCache<String, Bucket> ofUserAtPlace = buckets(10, 1, Duration.ofMinutes(1));
    private final LoadingCache<String, Bucket> ofNetwork = buckets(100, 10, Duration.ofMinutes(1));
    private final LoadingCache<String, Bucket> ofUserAnywhere = buckets(100, 100, Duration.ofHours(1));
    private final Cache<String, Boolean> usedNetworks = Caffeine.newBuilder()
            .maximumSize(KNOWN)
            .expireAfterAccess(REMEMBERED)
            .build();

    /**
     * Looks at a password, and counts it when it is wrong.
     *
     * @throws TooManyGuesses before looking, when there were too many
     */
    public <T> T admit(Authentication attempt, Supplier<T> logIn) {
        Place place = place(attempt);
        List<Bucket> counts = counts(place);
        counts.forEach(PasswordGuesses::requireRest);
        try {
            T person = logIn.get();
            usedNetworks.put(place.userInNetwork(), true);
            return person;
        } catch (BadCredentialsException wrong) {
            counts.forEach(count -> count.consumeIgnoringRateLimits(1));
            throw wrong;
        }
    }

    private List<Bucket> counts(Place place) {
        Bucket here = ofUserAtPlace.get(place.user() + "\n" + place.spot());
        boolean known = place.browserKnown() || usedNetworks.getIfPresent(place.userInNetwork()) != null;
        return known ? List.of(here) : List.of(here, ofNetwork.get(place.network()), ofUserAnywhere.get(place.user()));
    }

    private static void requireRest(Bucket count) {
        if (count.getAvailableTokens() < 1) {
            long nanos = count.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            throw new TooManyGuesses(Duration.ofNanos(nanos));
        }
    }

    private static Place place(Authentication attempt) {
        String user = attempt.getName().toLowerCase(Locale.ROOT);
        String network = attempt.getDetails() instanceof WebAuthenticationDetails web
                ? Network.of(web.getRemoteAddress()).id()
                : "";
        return attempt.getDetails() instanceof LogInPlace browser && browser.isKnownBrowserOf(attempt.getName())
                ? new Place(user, network, browser.browser(), true)
                : new Place(user, network, network, false);
    }

    private static LoadingCache<String, Bucket> buckets(int atOnce, int then, Duration each) {
        Bandwidth limit =
                Bandwidth.builder().capacity(atOnce).refillGreedy(then, each).build();
        return Caffeine.newBuilder()
                .maximumSize(KNOWN)
                .expireAfterAccess(Duration.ofHours(2))
                .build(key -> Bucket.builder().addLimit(limit).build());
    }

    /** @param spot where exactly: the browser when it is known, else the network */
    private record Place(String user, String network, String spot, boolean browserKnown) {

        String userInNetwork() {
            return user + "\n" + network;
        }
    }
}
