package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Asked.Option;
import io.leadflow.marketplace.search.Asked.Part;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How much of what is asked each entry of a segment offers: the weight of the words it has over the weight of all words.
 * It goes word by word through the entries that have it, which takes a fraction of the time of asking each entry for all
 * words.
 */
final class Matches {

    /** What sums of fractions may miss. */
    private static final float ROUNDING = 1e-5f;

    private final float[] weights;
    private final float whole;

    /** @param ground the entries that count */
    Matches(Asked asked, LeafReader segment, FixedBitSet ground) throws IOException {
        weights = new float[segment.maxDoc()];
        whole = (float) asked.weight();
        for (Part part : asked.parts()) {
            add(part, segment, ground.clone());
        }
    }

    /** Between 0 and 1; 1 when nothing is asked. */
    double of(int entry) {
        return whole == 0 ? 1 : Math.min(1, weights[entry] / whole);
    }

    /** Those of the ground that offer at least this much. */
    FixedBitSet atLeast(double match, FixedBitSet ground) {
        if (whole == 0) {
            return ground.clone();
        }
        FixedBitSet enough = new FixedBitSet(weights.length);
        float least = (float) (match * whole) - ROUNDING;
        for (int entry = 0; entry < weights.length; entry++) {
            if (weights[entry] >= least) {
                enough.set(entry);
            }
        }
        return enough;
    }

    private void add(Part part, LeafReader segment, FixedBitSet without) throws IOException {
        for (Option option : part.options()) {
            float weight = (float) (option.strength() * part.weight());
            DocIdSetIterator entries = option.entries(segment);
            for (int entry = entries.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.nextDoc()) {
                if (without.getAndClear(entry)) {
                    weights[entry] += weight;
                }
            }
        }
    }
}
