package io.leadflow.marketplace.search;

import io.leadflow.lead.Vocabulary;
import io.leadflow.marketplace.search.Answer.Count;
import io.leadflow.marketplace.search.Answer.Hit;
import io.leadflow.marketplace.search.Tag.Kind;
import io.leadflow.partner.CustomerSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;

/** Answers customers' questions from this node's index (D4); no database is asked. */
@Component
public class PartnerSearch {

    private final DirectoryIndex index;
    private final Reader reader;
    private final TermBits bits;
    private final Scoring scoring;
    private final Entry entry;

    PartnerSearch(DirectoryIndex index, Reader reader, TermBits bits, Scoring scoring, Entry entry) {
        this.index = index;
        this.reader = reader;
        this.bits = bits;
        this.scoring = scoring;
        this.entry = entry;
    }

    public Answer answer(Question question) {
        SearcherManager searchers = index.searchers();
        if (searchers == null) {
            return Answer.NONE;
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return answer(question, searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (CorruptIndexException damaged) {
            index.isDamaged();
            return Answer.NONE;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Answer answer(Question question, IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Asked asked = this.reader.read(question.words(), reader);
        Nearby nearby = Nearby.of(question.place(), reader);
        Best best = new Best(question.page() * Question.PER_PAGE);
        Map<Kind, Map<String, Integer>> counts = new EnumMap<>(Kind.class);
        Map<Kind, List<String>> values = values(reader);
        int total = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            Found found = scoring.find(segment, question, asked, nearby, best);
            total += found.total();
            for (Kind kind : Kind.values()) {
                Map<String, Integer> ofKind = counts.computeIfAbsent(kind, any -> new java.util.HashMap<>());
                for (String value : values.get(kind)) {
                    ofKind.merge(value, found.count(bits, new Tag(kind, value)), Integer::sum);
                }
            }
        }
        return new Answer(
                hits(question, asked, nearby, best, searcher),
                total,
                sorted(counts),
                asked.unknown(),
                nearby.isKnown());
    }

    private List<Hit> hits(Question question, Asked asked, Nearby nearby, Best best, IndexSearcher searcher)
            throws IOException {
        Set<Tag> tags = new HashSet<>(asked.tags());
        tags.addAll(question.narrowedTo());
        Set<String> words = asked.words();
        List<Hit> hits = new ArrayList<>();
        for (Best.Scored scored : best.from((question.page() - 1) * Question.PER_PAGE)) {
            Card card =
                    entry.card(searcher.storedFields().document(scored.doc()).getBinaryValue(Entry.CARD));
            hits.add(new Hit(
                    card,
                    card.tags().stream().filter(tags::contains).toList(),
                    card.keywords().stream()
                            .filter(word -> saysAny(word, words))
                            .toList(),
                    nearby.isIn(card),
                    scored.score()));
        }
        return hits;
    }

    private static boolean saysAny(String keyword, Set<String> words) {
        return Words.of(keyword).stream().anyMatch(words::contains);
    }

    private static Map<Kind, List<String>> values(IndexReader reader) throws IOException {
        List<String> countries = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, Kind.COUNTRY.field());
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef country = all.next(); country != null; country = all.next()) {
                countries.add(country.utf8ToString());
            }
        }
        return Map.of(
                Kind.PRODUCT, Vocabulary.PRODUCTS,
                Kind.SERVICE, Vocabulary.SERVICES,
                Kind.INDUSTRY, Vocabulary.INDUSTRIES,
                Kind.SIZE, CustomerSize.SCALE,
                Kind.COUNTRY, countries);
    }

    private static Map<Kind, List<Count>> sorted(Map<Kind, Map<String, Integer>> counts) {
        Map<Kind, List<Count>> sorted = new EnumMap<>(Kind.class);
        counts.forEach((kind, ofKind) -> sorted.put(
                kind,
                ofKind.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> new Count(count.getKey(), count.getValue()))
                        .sorted(Comparator.comparingInt(Count::partners)
                                .reversed()
                                .thenComparing(Count::value))
                        .toList()));
        return sorted;
    }
}
