package io.leadflow.marketplace.search;

import io.leadflow.ranking.Ranking;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.springframework.stereotype.Component;

/** Finds the entries of a segment that answer a question, and keeps the best of them in the order of the {@link Ranking}. */
@Component
class Scoring {

    /** Who has less than half of what is asked is left out. */
    private static final double LEAST_MATCH = 0.5;

    private final Ranking ranking;
    private final TermBits bits;

    Scoring(Ranking ranking, TermBits bits) {
        this.ranking = ranking;
        this.bits = bits;
    }

    Found find(LeafReaderContext segment, Question question, Asked asked, Nearby nearby, Best best) throws IOException {
        FixedBitSet ground = ground(segment.reader(), asked, nearby);
        Matches matches = new Matches(asked, segment.reader(), ground);
        FixedBitSet matching = matches.atLeast(LEAST_MATCH, ground);
        FixedBitSet allowed = matching.clone();
        question.narrowedTo().forEach(tag -> allowed.and(bits.of(segment, tag.term())));
        Scores scores = new Scores(ranking, segment.reader(), question, asked, nearby);
        DocIdSetIterator each = new BitSetIterator(allowed, 0);
        int entry = each.nextDoc();
        while (entry != DocIdSetIterator.NO_MORE_DOCS && best.takes(scores.atMostFrom(entry))) {
            best.offer(segment.docBase + entry, scores.of(entry, matches.of(entry)));
            entry = each.nextDoc();
        }
        return new Found(segment, allowed, matching);
    }

    private static FixedBitSet ground(LeafReader segment, Asked asked, Nearby nearby) {
        FixedBitSet ground = asked.isInVain() ? new FixedBitSet(segment.maxDoc()) : TermBits.live(segment);
        if (nearby.isAsked()) {
            ground.and(nearby.inItsCountries(segment));
        }
        return ground;
    }
}
