package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Tag.Kind;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * What was found in one segment of the index.
 *
 * @param all entries that have all that is asked
 * @param but for each kind the entries that have all that is asked but for the tag of that kind
 */
record Found(LeafReaderContext segment, FixedBitSet all, Map<Kind, FixedBitSet> but) {

    int total() {
        return all.cardinality();
    }

    /** How many there would be with this tag in place of the one of its kind that is asked for. */
    int count(TermBits bits, Tag tag) {
        return (int) FixedBitSet.intersectionCount(but.getOrDefault(tag.kind(), all), bits.of(segment, tag.term()));
    }
}
