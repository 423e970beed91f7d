package io.leadflow.marketplace;

import io.leadflow.marketplace.search.PartnerSearch;
import io.leadflow.marketplace.search.Tag.Kind;
import io.leadflow.partner.Alternatives;
import io.leadflow.partner.PartnerDirectory;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
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

    /** The index may know a partner as published who is not any more, so whoever it finds is looked up, all at once. */
    @Override
    public List<Alternative> bestFor(Wish wish, Set<String> without, int most) {
        Iterator<Set<Kind>> less = LESS_AND_LESS.iterator();
        Set<String> ids = new LinkedHashSet<>();
        List<Alternative> found = List.of();
        while (found.size() < most && less.hasNext()) {
            do {
                ids.addAll(search.best(tags(wish, less.next()), most + without.size()));
                ids.removeAll(without);
            } while (ids.size() < most && less.hasNext());
            found = directory.published(List.copyOf(ids));
        }
        return found.stream().limit(most).toList();
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
