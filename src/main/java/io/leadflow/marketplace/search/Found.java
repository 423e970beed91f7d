package io.leadflow.marketplace.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * What was found in one segment of the index.
 *
 * @param all entries that have all that is asked
 * @param matching entries that match the words and the place, whatever tags they have
 */
record Found(LeafReaderContext segment, FixedBitSet all, FixedBitSet matching) {

    int total() {
        return all.cardinality();
    }
}
