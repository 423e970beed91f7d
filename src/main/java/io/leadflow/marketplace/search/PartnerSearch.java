package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Answer.Hit;
import io.leadflow.marketplace.search.Tag.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.springframework.stereotype.Component;

/** Answers customers' questions from this node's index (D4); no database is asked. */
@Component
public class PartnerSearch {

    private final DirectoryIndex index;
    private final Reader reader;
    private final Scoring scoring;
    private final Counting counting;
    private final Entry entry;

    PartnerSearch(DirectoryIndex index, Reader reader, Scoring scoring, Counting counting, Entry entry) {
        this.index = index;
        this.reader = reader;
        this.scoring = scoring;
        this.counting = counting;
        this.entry = entry;
    }

    public Answer answer(Question question) {
        return asked(searcher -> answer(question, searcher), Answer.NONE);
    }

    /** The ids of so many of the best for a wish of tags alone, and nothing counted: a fraction of the time of an answer. */
    public List<String> best(Map<Kind, String> tags, int most) {
        return asked(searcher -> best(new Question("", tags, "", 1), most, searcher), List.of());
    }

    private interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T asked(Asking<T> what, T nothing) {
        SearcherManager searchers = index.searchers();
        if (searchers == null) {
            return nothing;
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return what.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (CorruptIndexException damaged) {
            index.isDamaged();
            return nothing;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> best(Question question, int most, IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Asked nothing = this.reader.read("", reader);
        Nearby anywhere = Nearby.of("", reader);
        Best best = new Best(most);
        for (LeafReaderContext segment : reader.leaves()) {
            scoring.find(segment, question, nothing, anywhere, best);
        }
        List<String> ids = new ArrayList<>();
        for (Best.Scored scored : best.from(0)) {
            ids.add(searcher.storedFields()
                    .document(scored.doc(), Set.of(Entry.ID))
                    .get(Entry.ID));
        }
        return ids;
    }

    Answer answer(Question question, IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Asked asked = this.reader.read(question.words(), reader);
        Nearby nearby = Nearby.of(question.place(), reader);
        Best best = new Best(question.page() * Question.PER_PAGE);
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            found.add(scoring.find(segment, question, asked, nearby, best));
        }
        return new Answer(
                hits(question, asked, nearby, best, searcher),
                found.stream().mapToInt(Found::total).sum(),
                counting.of(question, found, reader),
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
            Card card = card(scored, searcher);
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

    private Card card(Best.Scored scored, IndexSearcher searcher) throws IOException {
        return entry.card(searcher.storedFields().document(scored.doc()).getBinaryValue(Entry.CARD));
    }

    private static boolean saysAny(String keyword, Set<String> words) {
        return Words.of(keyword).stream().anyMatch(words::contains);
    }
}
