package io.leadflow.marketplace;

import io.leadflow.marketplace.search.Card;
import io.leadflow.marketplace.search.PartnerSearch;
import io.leadflow.marketplace.search.Tag.Kind;
import io.leadflow.partner.Alternatives;
import io.leadflow.partner.PartnerDirectory;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks the directory's own search, in the directory's own order: first for all that the customer looks for, then for
 * less and less of it until enough are found. The size is never left out: who does not want such customers stays away.
 */
@Component
class MatchingPartners implements Alternatives {

    private static final List<Set<Kind>> LESS_AND_LESS = List.of(
            Set.of(Kind.COUNTRY, Kind.PRODUCT, Kind.SERVICE, Kind.INDUSTRY),
            Set.of(Kind.COUNTRY, Kind.PRODUCT, Kind.SERVICE),
            Set.of(Kind.COUNTRY, Kind.PRODUCT),
            Set.of(Kind.PRODUCT),
            Set.of(Kind.COUNTRY),
            Set.of());

    private final PartnerSearch search;
    private final PartnerDirectory directory;

    MatchingPartners(PartnerSearch search, PartnerDirectory directory) {
        this.search = search;
        this.directory = directory;
    }

    @Override
    public List<Alternative> bestFor(Wish wish, Set<String> without, int most) {
        Map<String, Alternative> found = new LinkedHashMap<>();
        for (Set<Kind> kinds : LESS_AND_LESS) {
            if (found.size() < most) {
                best(tags(wish, kinds), without, most).forEach(one -> found.putIfAbsent(one.id(), one));
            }
        }
        return found.values().stream().limit(most).toList();
    }

    /** The index may know a partner as published who is not any more. */
    private List<Alternative> best(Map<Kind, String> tags, Set<String> without, int most) {
        List<String> ids = search.best(tags, most + without.size()).stream()
                .map(Card::id)
                .filter(id -> !without.contains(id))
                .toList();
        return directory.published(ids);
    }

    private static Map<Kind, String> tags(Wish wish, Set<Kind> kinds) {
        Map<Kind, String> tags = new EnumMap<>(Kind.class);
        add(tags, Kind.COUNTRY, List.of(wish.country()));
        add(tags, Kind.PRODUCT, wish.products());
        add(tags, Kind.SERVICE, wish.services());
        add(tags, Kind.INDUSTRY, wish.industries());
        tags.keySet().retainAll(kinds);
        if (wish.size() != null) {
            tags.put(Kind.SIZE, wish.size());
        }
        return tags;
    }

    /** The first value is the one that the customer named first. */
    private static void add(Map<Kind, String> tags, Kind kind, List<String> values) {
        values.stream().findFirst().ifPresent(value -> tags.put(kind, value));
    }
}
