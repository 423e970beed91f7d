package io.leadflow.marketplace.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The words of a question as the index understands them.
 *
 * @param parts each a word, or some that are one name
 * @param unknown words that nothing has
 */
record Asked(List<Part> parts, List<String> unknown) {

    /**
     * @param options ways in which a partner can have this word, the best first, which is the one that counts
     * @param weight of the word: rare ones weigh more
     */
    record Part(List<String> words, List<Option> options, double weight) {

        /** The best reading of a word that anyone has counts whole: nobody can offer more of it. */
        Part {
            double best = options.stream().mapToDouble(Option::strength).max().orElse(1);
            options = options.stream()
                    .map(option -> new Option(option.terms(), option.strength() / best, option.tag()))
                    .sorted(Comparator.comparingDouble(Option::strength).reversed())
                    .toList();
        }
    }

    /**
     * @param terms an entry that has all of them has the word
     * @param strength 1 for the word itself, less for one that is like it
     * @param tag what the word means, or {@code null} for a word of the partner's own
     */
    record Option(List<Term> terms, double strength, Tag tag) {

        DocIdSetIterator entries(LeafReader segment) throws IOException {
            List<DocIdSetIterator> each = new ArrayList<>();
            for (Term term : terms) {
                PostingsEnum entries = segment.postings(term, PostingsEnum.NONE);
                if (entries == null) {
                    return DocIdSetIterator.empty();
                }
                each.add(entries);
            }
            return each.size() == 1 ? each.get(0) : ConjunctionUtils.intersectIterators(each);
        }
    }

    /** Words were said, and nothing has any of them. */
    boolean isInVain() {
        return parts.isEmpty() && !unknown.isEmpty();
    }

    double weight() {
        return parts.stream().mapToDouble(Part::weight).sum();
    }

    /** Tags that the words may mean. */
    List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        parts.forEach(part -> part.options().stream()
                .filter(option -> option.tag() != null)
                .map(Option::tag)
                .forEach(tags::add));
        return tags;
    }

    Set<String> words() {
        return parts.stream().flatMap(part -> part.words().stream()).collect(Collectors.toSet());
    }
}
