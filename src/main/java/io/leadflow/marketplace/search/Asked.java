package io.leadflow.marketplace.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * The words of a question as the index understands them. A partner's match is the weight of the words it has over the
 * weight of all words; rare words weigh more.
 *
 * @param parts each a word, or some that are one name
 * @param unknown words that nothing has
 */
record Asked(List<Part> parts, List<String> unknown) {

    /** @param options ways in which a partner can have this word; the best one counts */
    record Part(List<String> words, List<Option> options, double weight) {}

    /**
     * @param strength 1 for the word itself, less for one that is like it
     * @param tag what the word means, or {@code null} for a word of the partner's own
     */
    record Option(Query query, double strength, Tag tag) {}

    /** Words were said, and nothing has any of them. */
    boolean isInVain() {
        return parts.isEmpty() && !unknown.isEmpty();
    }

    double weight() {
        return parts.stream().mapToDouble(Part::weight).sum();
    }

    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(best(part), Occur.SHOULD));
        return all.build();
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
        return parts.stream().flatMap(part -> part.words().stream()).collect(java.util.stream.Collectors.toSet());
    }

    private static Query best(Part part) {
        List<Query> options = part.options().stream()
                .<Query>map(option -> new BoostQuery(
                        new ConstantScoreQuery(option.query()), (float) (option.strength() * part.weight())))
                .toList();
        return new DisjunctionMaxQuery(options, 0);
    }
}
