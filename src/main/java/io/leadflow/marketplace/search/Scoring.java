package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Tag.Kind;
import io.leadflow.ranking.Ranking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;
import org.springframework.stereotype.Component;

/** Finds the entries of a segment that answer a question, and gives each its score by the {@link Ranking}. */
@Component
class Scoring {

    /** Who has less than half of what is asked is left out. */
    private static final double LEAST_MATCH = 0.5;

    private static final int MOST_FITS = 5;

    private final Ranking ranking;
    private final TermBits bits;

    Scoring(Ranking ranking, TermBits bits) {
        this.ranking = ranking;
        this.bits = bits;
    }

    Found find(
            IndexSearcher searcher, LeafReaderContext segment, Question question, Asked asked, Nearby nearby, Best best)
            throws IOException {
        FixedBitSet ground = ground(segment.reader(), asked, nearby);
        FixedBitSet allowed = ground.clone();
        question.narrowedTo().forEach(tag -> allowed.and(bits.of(segment, tag.term())));
        Entries entries = new Entries(segment.reader(), question, asked, nearby);
        FixedBitSet matching = asked.parts().isEmpty()
                ? ground
                : matching(searcher, segment, asked, ground, allowed, entries, best, segment.docBase);
        allowed.and(matching);
        if (asked.parts().isEmpty()) {
            DocIdSetIterator each = new org.apache.lucene.util.BitSetIterator(allowed, 0);
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                best.offer(segment.docBase + doc, entries.score(doc, 1));
            }
        }
        return new Found(segment, allowed, butOne(segment, question, matching));
    }

    private static FixedBitSet ground(LeafReader segment, Asked asked, Nearby nearby) {
        FixedBitSet ground = asked.isInVain() ? new FixedBitSet(segment.maxDoc()) : TermBits.live(segment);
        if (nearby.isAsked()) {
            ground.and(nearby.inItsCountries(segment));
        }
        return ground;
    }

    private static FixedBitSet matching(
            IndexSearcher searcher,
            LeafReaderContext segment,
            Asked asked,
            FixedBitSet ground,
            FixedBitSet allowed,
            Entries entries,
            Best best,
            int base)
            throws IOException {
        FixedBitSet matching = new FixedBitSet(segment.reader().maxDoc());
        Query query = searcher.rewrite(asked.query());
        Scorer scorer = searcher.createWeight(query, ScoreMode.COMPLETE, 1).scorer(segment);
        if (scorer != null) {
            DocIdSetIterator each = scorer.iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (ground.get(doc)) {
                    double match = Math.min(1, scorer.score() / asked.weight());
                    if (match >= LEAST_MATCH) {
                        matching.set(doc);
                        if (allowed.get(doc)) {
                            best.offer(base + doc, entries.score(doc, match));
                        }
                    }
                }
            }
        }
        return matching;
    }

    /** For each tag that is asked for, what there would be without it. */
    private Map<Kind, FixedBitSet> butOne(LeafReaderContext segment, Question question, FixedBitSet matching) {
        Map<Kind, FixedBitSet> but = new EnumMap<>(Kind.class);
        question.tags().keySet().forEach(kind -> {
            FixedBitSet others = matching.clone();
            question.narrowedTo().stream()
                    .filter(tag -> tag.kind() != kind)
                    .forEach(tag -> others.and(bits.of(segment, tag.term())));
            but.put(kind, others);
        });
        return but;
    }

    /** Gives the entries of one segment their scores, in their order. */
    private class Entries {

        private final NumericDocValues standing;
        private final List<NumericDocValues> fits = new ArrayList<>();
        private final FixedBitSet inThePlace;

        Entries(LeafReader segment, Question question, Asked asked, Nearby nearby) throws IOException {
            standing = DocValues.getNumeric(segment, Entry.STANDING);
            inThePlace = nearby.isAsked() ? nearby.inThePlace(segment) : null;
            List<String> fields = Stream.concat(question.narrowedTo().stream(), asked.tags().stream())
                    .filter(tag -> tag.kind() != Kind.COUNTRY && tag.kind() != Kind.SIZE)
                    .map(Tag::fitField)
                    .distinct()
                    .limit(MOST_FITS)
                    .toList();
            for (String field : fields) {
                fits.add(DocValues.getNumeric(segment, field));
            }
        }

        double score(int doc, double match) throws IOException {
            double near = inThePlace == null || inThePlace.get(doc) ? 1 : Nearby.IN_THE_COUNTRY;
            return ranking.score(match, near, fit(doc), value(standing, doc, 0));
        }

        private double fit(int doc) throws IOException {
            double sum = 0;
            for (NumericDocValues fit : fits) {
                sum += value(fit, doc, Ranking.UNKNOWN_FIT);
            }
            return fits.isEmpty() ? Ranking.UNKNOWN_FIT : sum / fits.size();
        }

        private static double value(NumericDocValues values, int doc, double otherwise) throws IOException {
            return values.advanceExact(doc) ? Float.intBitsToFloat((int) values.longValue()) : otherwise;
        }
    }
}
