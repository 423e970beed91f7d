package io.leadflow.engine;

import java.util.Arrays;

/** Which jobs share threads on a node; their priority in the models puts them there. */
enum Lane {

    /** What takes a moment, and should take place in time: expiries, reminders, all that has no priority. */
    STEPS(0, Long.MAX_VALUE, 8),

    /** Events for receivers, who may take long to answer. */
    DELIVERIES(-1, -1, 1),

    /** Mails, for a mail server that may take long to answer. */
    MAILS(Long.MIN_VALUE, -2, 8);

    private final long lowest;
    private final long highest;
    private final int together;

    /** @param together how many jobs are done in one transaction, at most */
    Lane(long lowest, long highest, int together) {
        this.lowest = lowest;
        this.highest = highest;
        this.together = together;
    }

    static Lane of(long priority) {
        return Arrays.stream(values())
                .filter(lane -> priority >= lane.lowest && priority <= lane.highest)
                .findFirst()
                .orElseThrow();
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    int together() {
        return together;
    }
}
