package io.leadflow.marketplace.search;

import io.leadflow.lead.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;

/** A value that partners are found by, such as product Azure. */
public record Tag(Kind kind, String value) {

    /** What a customer can narrow the search by; also the names of the fields of the index and of the URL. */
    public enum Kind {
        PRODUCT(Vocabulary.PRODUCTS),
        SERVICE(Vocabulary.SERVICES),
        INDUSTRY(Vocabulary.INDUSTRIES),
        COUNTRY(List.of(Locale.getISOCountries())),
        SIZE(Vocabulary.CUSTOMER_SIZES);

        private final List<String> known;

        Kind(List<String> known) {
            this.known = known;
        }

        /** Whether there is such a value; no profile has another one. */
        public boolean has(String value) {
            return known.contains(value);
        }

        public String field() {
            return name().toLowerCase();
        }
    }

    Term term() {
        return new Term(kind.field(), value);
    }

    /** The field that holds how well the partner does with leads that ask for this. */
    String fitField() {
        return "fit:" + this;
    }

    @Override
    public String toString() {
        return kind.field() + ":" + value;
    }
}
