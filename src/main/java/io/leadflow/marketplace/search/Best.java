package io.leadflow.marketplace.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best of all that come by. */
final class Best {

    /** The worse one first; of two alike the one that entered the index later. */
    private static final Comparator<Scored> WORSE_FIRST =
            Comparator.comparingDouble(Scored::score).thenComparing(Scored::doc, Comparator.reverseOrder());

    private final int most;
    private final PriorityQueue<Scored> kept = new PriorityQueue<>(WORSE_FIRST);

    Best(int most) {
        this.most = most;
    }

    record Scored(int doc, double score) {}

    /** Whether this score would be among the best so far. */
    boolean takes(double score) {
        return kept.size() < most || score > kept.peek().score();
    }

    void offer(int doc, double score) {
        if (takes(score)) {
            kept.add(new Scored(doc, score));
            if (kept.size() > most) {
                kept.poll();
            }
        }
    }

    /** The best first, without the first ones. */
    List<Scored> from(int place) {
        List<Scored> all = new ArrayList<>(kept);
        all.sort(Collections.reverseOrder(WORSE_FIRST));
        return all.subList(Math.min(place, all.size()), all.size());
    }
}
