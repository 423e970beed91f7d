package io.leadflow.engine;

import java.util.Arrays;

/** Which jobs share threads on a node; their priority in the models puts them there. */
enum Lane {

    /** What takes a moment, and should take place in time: expiries, reminders, all that has no priority. */
    STEPS(0, Long.MAX_VALUE, 8, 8),

    /** Events for receivers, who may take long to answer. */
    DELIVERIES(-1, -1, 1, 1),

    /** Mails, for a mail server that may take long to answer. */
    MAILS(Long.MIN_VALUE, -2, 1, 8);

    private final long lowest;
    private final long highest;
    private final int atLeisure;
    private final int inHaste;

    Lane(long lowest, long highest, int atLeisure, int inHaste) {
        this.lowest = lowest;
        this.highest = highest;
        this.atLeisure = atLeisure;
        this.inHaste = inHaste;
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

    /**
     * From how many jobs on no more are added to a transaction. Each mail waits for those before it in its transaction, which
     * is worth it where they wait for a processor; a delivery is known to be made only when its transaction ends.
     *
     * @param haste whether all places are taken
     */
    int together(boolean haste) {
        return haste ? inHaste : atLeisure;
    }
}
