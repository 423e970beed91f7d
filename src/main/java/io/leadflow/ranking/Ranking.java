package io.leadflow.ranking;

import static io.leadflow.ranking.Factor.ANSWERED;
import static io.leadflow.ranking.Factor.FIT;
import static io.leadflow.ranking.Factor.LEVEL;
import static io.leadflow.ranking.Factor.MATCH;
import static io.leadflow.ranking.Factor.NEAR;
import static io.leadflow.ranking.Factor.OUTCOME;
import static io.leadflow.ranking.Factor.SPEED;

import io.leadflow.lead.TrackRecord;
import io.leadflow.partner.Membership;
import io.leadflow.partner.Membership.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The formula of the directory's order (D5): the weighted mean of all factors.
 *
 * <p>What leads tell is mixed with what is known of partners at large, as if each had answered a few ordinary leads
 * before: a new partner starts in the middle, and a single lead moves nobody far.
 */
@Component
public class Ranking {

    /** The fit of a partner that had no such leads. */
    public static final double UNKNOWN_FIT = 0.5;

    private static final double HALF_AT_HOURS = 24;

    private final RankingSettings settings;
    private final double total;

    Ranking(RankingSettings settings) {
        this.settings = settings;
        this.total =
                Arrays.stream(Factor.values()).mapToDouble(settings::weight).sum();
    }

    /** A factor's part of the whole, between 0 and 1. */
    public double share(Factor factor) {
        return settings.weight(factor) / total;
    }

    /** @param standing from {@link #standing(Map)}; all are between 0 and 1, and so is what comes out */
    public double score(double match, double near, double fit, double standing) {
        return share(MATCH) * match + share(NEAR) * near + share(FIT) * fit + standing;
    }

    /** The part of the score that no question changes. */
    public double standing(Map<Factor, Double> factors) {
        return Factor.STANDING.stream()
                .mapToDouble(factor -> share(factor) * factors.get(factor))
                .sum();
    }

    /** Each factor with its share, such as {@code MATCH 0.4}. */
    @Override
    public String toString() {
        return Arrays.stream(Factor.values())
                .map(factor -> factor + " " + share(factor))
                .collect(Collectors.joining(", "));
    }

    public static Map<Factor, Double> factors(TrackRecord leads, Membership membership) {
        Map<Factor, Double> factors = new EnumMap<>(Factor.class);
        factors.put(LEVEL, level(membership));
        factors.put(SPEED, mixed(speed(leads) * leads.answered(), leads.answered(), 0.5, 3));
        factors.put(ANSWERED, mixed(leads.answered(), leads.answered() + leads.expired(), 0.8, 3));
        factors.put(OUTCOME, mixed(leads.reported(), leads.due(), 0.5, 2));
        return factors;
    }

    /** How well a partner does with leads that ask for this, such as {@code product:Azure}. */
    public static double fit(TrackRecord.Taste taste) {
        return mixed(taste.worth(), taste.leads(), UNKNOWN_FIT, 2);
    }

    private static double level(Membership membership) {
        return membership.level().map(level -> level == Level.GOLD ? 1 : 0.6).orElse(0.2);
    }

    /** 1 at once, one half after a day, one quarter after three. */
    private static double speed(TrackRecord leads) {
        return leads.answered() == 0 ? 0 : HALF_AT_HOURS / (HALF_AT_HOURS + leads.medianAnswer() / 3600.0);
    }

    /** The mean of so many leads, and of some ordinary ones that everybody starts with. */
    private static double mixed(double sum, int leads, double ordinary, int ordinaryLeads) {
        return (sum + ordinary * ordinaryLeads) / (leads + ordinaryLeads);
    }
}
