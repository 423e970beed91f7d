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

    void offer(int doc, double score) {
        if (kept.size() < most) {
            kept.add(new Scored(doc, score));
        } else if (score > kept.peek().score()) {
            kept.poll();
            kept.add(new Scored(doc, score));
        }
    }

    /** The best first, without the first ones. */
    List<Scored> from(int place) {
        List<Scored> all = new ArrayList<>(kept);
        all.sort(Collections.reverseOrder(WORSE_FIRST));
        return all.subList(Math.min(place, all.size()), all.size());
    }
}
