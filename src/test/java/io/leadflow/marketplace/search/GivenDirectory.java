package io.leadflow.marketplace.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadflow.lead.TrackRecord;
import io.leadflow.partner.BusinessProfile;
import io.leadflow.ranking.GivenRanking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A directory of partners of the tests: the same index and search as the product's, without its database. */
public final class GivenDirectory {

    private final Entry entry =
            new Entry(GivenRanking.RANKING, JsonMapper.builder().build());
    private final PartnerSearch search;
    private final IndexWriter writer;
    private IndexSearcher searcher;

    public GivenDirectory() {
        TermBits bits = new TermBits();
        search = new PartnerSearch(
                null,
                new Reader(new Thesaurus(words())),
                new Scoring(GivenRanking.RANKING, bits),
                new Counting(bits),
                entry);
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(), new IndexWriterConfig().setIndexSort(Entry.BEST_STANDING_FIRST));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static GivenDirectory of(GivenProfile... profiles) {
        GivenDirectory directory = new GivenDirectory();
        for (GivenProfile profile : profiles) {
            directory.add(profile.profile(), profile.leads());
        }
        return directory;
    }

    public void add(BusinessProfile profile, TrackRecord leads) {
        try {
            writer.addDocument(entry.of(profile, leads));
            searcher = null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Answer answer(String words) {
        return answer(new Question(words, Map.of(), "", 1));
    }

    public Answer answer(String words, Tag... narrowedTo) {
        Map<Tag.Kind, String> tags = new EnumMap<>(Tag.Kind.class);
        List.of(narrowedTo).forEach(tag -> tags.put(tag.kind(), tag.value()));
        return answer(new Question(words, tags, "", 1));
    }

    public Answer answer(Question question) {
        try {
            if (searcher == null) {
                searcher = new IndexSearcher(DirectoryReader.open(writer));
            }
            return search.answer(question, searcher);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The ids of whom is found, the best first. */
    public List<String> found(String words, Tag... narrowedTo) {
        return ids(answer(words, narrowedTo));
    }

    public List<String> foundIn(String place, String words) {
        return ids(answer(new Question(words, Map.of(), place, 1)));
    }

    static List<String> ids(Answer answer) {
        return answer.hits().stream().map(hit -> hit.card().id()).toList();
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
