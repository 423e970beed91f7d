package io.leadflow.ranking;

import java.util.List;

/** What counts in the order of the directory. Each factor is between 0 and 1; docs/ranking.md explains them. */
public enum Factor {
    /** How much of what is asked the partner offers. */
    MATCH,
    /** In the place that is asked for, or in its country. */
    NEAR,
    /** Gold, silver or no competency. */
    LEVEL,
    /** How soon leads are answered. */
    SPEED,
    /** How many leads are answered at all. */
    ANSWERED,
    /** What became of leads that asked for the same. */
    FIT,
    /** How many outcomes are reported once they are due. */
    OUTCOME;

    /** What no question changes: a partner's standing. */
    public static final List<Factor> STANDING = List.of(LEVEL, SPEED, ANSWERED, OUTCOME);
}
