package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Tag.Kind;
import io.leadflow.ranking.Ranking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;

/** The scores of the entries of one segment, asked for in their order. */
final class Scores {

    private static final int MOST_FITS = 5;

    private final Ranking ranking;
    private final NumericDocValues standing;
    private final List<NumericDocValues> fits = new ArrayList<>();
    private final FixedBitSet inThePlace;

    Scores(Ranking ranking, LeafReader segment, Question question, Asked asked, Nearby nearby) throws IOException {
        this.ranking = ranking;
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

    double of(int entry, double match) throws IOException {
        return ranking.score(match, near(entry), fit(entry), value(standing, entry, 0));
    }

    /** What nobody from here on exceeds: entries with the best standing come first. */
    double atMostFrom(int entry) throws IOException {
        return ranking.score(1, 1, fits.isEmpty() ? Ranking.UNKNOWN_FIT : 1, value(standing, entry, 0));
    }

    private double near(int entry) {
        return inThePlace == null || inThePlace.get(entry) ? 1 : Nearby.IN_THE_COUNTRY;
    }

    private double fit(int entry) throws IOException {
        double sum = 0;
        for (NumericDocValues fit : fits) {
            sum += value(fit, entry, Ranking.UNKNOWN_FIT);
        }
        return fits.isEmpty() ? Ranking.UNKNOWN_FIT : sum / fits.size();
    }

    private static double value(NumericDocValues values, int entry, double otherwise) throws IOException {
        return values.advanceExact(entry) ? Float.intBitsToFloat((int) values.longValue()) : otherwise;
    }
}
