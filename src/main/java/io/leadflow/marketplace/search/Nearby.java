package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Tag.Kind;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The place that a customer asks for. There is no map: a city is known by the partners in it, and so is the country it is
 * in. Partners of that country are near, those of the city are nearer.
 *
 * @param place as {@link Entry#place(String)} writes it, empty when none is asked for or nobody is there
 */
record Nearby(boolean isKnown, String place, Set<String> countries) {

    static final double IN_THE_COUNTRY = 0.5;

    static Nearby of(String asked, IndexReader index) throws IOException {
        String place = Entry.place(asked);
        Set<String> countries = place.isEmpty() ? Set.of() : countriesOf(place, index);
        return new Nearby(place.isEmpty() || !countries.isEmpty(), countries.isEmpty() ? "" : place, countries);
    }

    boolean isAsked() {
        return !place.isEmpty();
    }

    boolean isIn(Card card) {
        return isAsked()
                && card.places().stream()
                        .anyMatch(known -> Entry.place(known.city()).equals(place));
    }

    FixedBitSet inThePlace(LeafReader segment) {
        return TermBits.read(segment, new Term(Entry.PLACE, place));
    }

    FixedBitSet inItsCountries(LeafReader segment) {
        FixedBitSet all = new FixedBitSet(segment.maxDoc());
        countries.forEach(country -> all.or(TermBits.read(segment, new Term(Kind.COUNTRY.field(), country))));
        return all;
    }

    private static Set<String> countriesOf(String place, IndexReader index) throws IOException {
        Set<String> countries = new HashSet<>();
        Terms terms = MultiTerms.getTerms(index, Entry.PLACE_IN);
        if (terms != null) {
            String prefix = place + "|";
            TermsEnum all = terms.iterator();
            boolean more = all.seekCeil(new BytesRef(prefix)) != SeekStatus.END;
            while (more && all.term().utf8ToString().startsWith(prefix)) {
                countries.add(all.term().utf8ToString().substring(prefix.length()));
                more = all.next() != null;
            }
        }
        return countries;
    }
}
