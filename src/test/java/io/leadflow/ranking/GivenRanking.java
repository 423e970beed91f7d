package io.leadflow.ranking;

import java.time.Duration;
import java.time.Period;

/** The ranking as it is without a setting. */
public final class GivenRanking {

    public static final Ranking RANKING = withLevel(8);

    private GivenRanking() {}

    /** With another weight of the level. */
    public static Ranking withLevel(double level) {
        return new Ranking(new RankingSettings(40, 15, level, 10, 10, 7, 10, Period.ofDays(365), Duration.ofHours(1)));
    }
}
