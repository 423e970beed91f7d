package io.leadflow.marketplace.search;

import io.leadflow.lead.Vocabulary;
import io.leadflow.marketplace.search.Answer.Count;
import io.leadflow.marketplace.search.Tag.Kind;
import io.leadflow.partner.CustomerSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.springframework.stereotype.Component;

/** Counts how many partners there would be with each value in place of the one of its kind that is asked for. */
@Component
class Counting {

    private final TermBits bits;

    Counting(TermBits bits) {
        this.bits = bits;
    }

    /** Of each kind, the value with the most partners first; values without any are left out. */
    Map<Kind, List<Count>> of(Question question, List<Found> found, IndexReader reader) throws IOException {
        Map<Kind, Map<String, Integer>> counts = new EnumMap<>(Kind.class);
        Map<Kind, List<String>> values = values(reader);
        for (Found ofSegment : found) {
            Map<Kind, FixedBitSet> but = butOne(question, ofSegment);
            for (Kind kind : Kind.values()) {
                FixedBitSet others = but.getOrDefault(kind, ofSegment.all());
                Map<String, Integer> ofKind = counts.computeIfAbsent(kind, any -> new HashMap<>());
                for (String value : values.get(kind)) {
                    ofKind.merge(value, common(others, ofSegment, new Tag(kind, value)), Integer::sum);
                }
            }
        }
        return sorted(counts);
    }

    private int common(FixedBitSet others, Found found, Tag tag) {
        return (int) FixedBitSet.intersectionCount(others, bits.of(found.segment(), tag.term()));
    }

    /** For each tag that is asked for, what there would be without it. */
    private Map<Kind, FixedBitSet> butOne(Question question, Found found) {
        Map<Kind, FixedBitSet> but = new EnumMap<>(Kind.class);
        question.tags().keySet().forEach(kind -> {
            FixedBitSet others = found.matching().clone();
            question.narrowedTo().stream()
                    .filter(tag -> tag.kind() != kind)
                    .forEach(tag -> others.and(bits.of(found.segment(), tag.term())));
            but.put(kind, others);
        });
        return but;
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
