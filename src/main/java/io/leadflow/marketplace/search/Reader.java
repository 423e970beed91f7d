package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Asked.Option;
import io.leadflow.marketplace.search.Asked.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.springframework.stereotype.Component;

/** Understands the words of a question: as names of tags in any language, as partners' own words, as cities, as typing errors. */
@Component
class Reader {

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_NAME = 6;
    private static final int MOST_SIMILAR = 8;

    private static final double NAME = 1;
    private static final double OWN_WORD = 1;
    private static final double PART_OF_A_NAME = 0.9;
    private static final double CITY = 0.9;
    private static final double TYPING_ERROR = 0.7;
    private static final double SAME_ROOT = 0.6;

    private final Thesaurus thesaurus;

    Reader(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    Asked read(String text, IndexReader index) throws IOException {
        List<String> words = Words.of(text);
        words = words.subList(0, Math.min(MOST_WORDS, words.size()));
        List<Part> parts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            List<String> name = longestName(words.subList(at, words.size()));
            List<Option> options = name.size() > 1 ? named(name, index) : options(name.get(0), index);
            if (options.isEmpty()) {
                unknown.addAll(name);
            } else {
                parts.add(new Part(name, options, weight(options, index)));
            }
            at += name.size();
        }
        return new Asked(parts, unknown);
    }

    /** The first words that together are the name of a tag, or the first word alone. */
    private List<String> longestName(List<String> words) {
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 1; length--) {
            if (!thesaurus.named(words.subList(0, length)).isEmpty()) {
                return words.subList(0, length);
            }
        }
        return words.subList(0, 1);
    }

    /** Who writes the name among their keywords has it, too. */
    private List<Option> named(List<String> name, IndexReader index) throws IOException {
        List<Option> options = new ArrayList<>();
        addTags(options, thesaurus.named(name), NAME, index);
        List<Term> written =
                name.stream().map(word -> new Term(Entry.WORD, word)).toList();
        addIfThere(options, new Option(written, PART_OF_A_NAME, null), index);
        return options;
    }

    private List<Option> options(String word, IndexReader index) throws IOException {
        Set<Tag> named = thesaurus.named(List.of(word));
        Set<Tag> containing = thesaurus.containing(word);
        List<Option> options = new ArrayList<>();
        addTags(options, named, NAME, index);
        addTags(options, containing, PART_OF_A_NAME, index);
        addIfThere(options, new Term(Entry.WORD, word), OWN_WORD, index);
        addIfThere(options, new Term(Entry.CITY_WORD, word), CITY, index);
        boolean known = !options.isEmpty() || !named.isEmpty() || !containing.isEmpty();
        String root = Words.root(word).orElse(null);
        if (root != null) {
            addTags(options, thesaurus.withRoot(root), SAME_ROOT, index);
            addIfThere(options, new Term(Entry.ROOT, root), SAME_ROOT, index);
        }
        if (!known) {
            addSimilar(options, word, index);
        }
        return options;
    }

    private void addSimilar(List<Option> options, String word, IndexReader index) throws IOException {
        int mistakes = Words.mistakes(word);
        if (mistakes > 0) {
            CompiledAutomaton meant = FuzzyQuery.getFuzzyAutomaton(word, mistakes, 1, true);
            if (meant.runAutomaton != null) {
                addTags(options, thesaurus.similar(meant.runAutomaton), TYPING_ERROR, index);
            }
            for (String field : List.of(Entry.WORD, Entry.CITY_WORD)) {
                for (Term term : similar(field, meant, index)) {
                    options.add(new Option(List.of(term), TYPING_ERROR, null));
                }
            }
        }
    }

    /** The terms that are meant, those with the most partners first. */
    private static List<Term> similar(String field, CompiledAutomaton meant, IndexReader index) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (LeafReaderContext segment : index.leaves()) {
            Terms terms = segment.reader().terms(field);
            if (terms != null) {
                TermsEnum matching = meant.getTermsEnum(terms);
                for (BytesRef term = matching.next(); term != null; term = matching.next()) {
                    found.merge(term.utf8ToString(), matching.docFreq(), Integer::sum);
                }
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_SIMILAR)
                .map(term -> new Term(field, term.getKey()))
                .toList();
    }

    private static void addTags(List<Option> options, Collection<Tag> tags, double strength, IndexReader index)
            throws IOException {
        for (Tag tag : tags) {
            addIfThere(options, new Option(List.of(tag.term()), strength, tag), index);
        }
    }

    private static void addIfThere(List<Option> options, Term term, double strength, IndexReader index)
            throws IOException {
        addIfThere(options, new Option(List.of(term), strength, null), index);
    }

    /** What nobody has is no way to have a word. */
    private static void addIfThere(List<Option> options, Option option, IndexReader index) throws IOException {
        for (Term term : option.terms()) {
            if (index.docFreq(term) == 0) {
                return;
            }
        }
        options.add(option);
    }

    /** A word that few partners have says more. */
    private static double weight(List<Option> options, IndexReader index) throws IOException {
        int most = 0;
        for (Option option : options) {
            if (option.terms().size() == 1) {
                most = Math.max(most, index.docFreq(option.terms().get(0)));
            }
        }
        return Math.log(2 + (double) index.numDocs() / (most + 1));
    }
}
