package io.leadflow.ranking;

import java.time.Duration;
import java.time.Period;

/** The ranking as it is without a setting. */
public final class GivenRanking {

    public static final Ranking RANKING =
            new Ranking(new RankingSettings(40, 15, 8, 10, 10, 7, 10, Period.ofDays(365), Duration.ofHours(1)));

    private GivenRanking() {}
}
