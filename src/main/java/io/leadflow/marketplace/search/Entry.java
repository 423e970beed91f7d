package io.leadflow.marketplace.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.TrackRecord;
import io.leadflow.marketplace.search.Tag.Kind;
import io.leadflow.partner.About;
import io.leadflow.partner.BusinessProfile;
import io.leadflow.partner.CustomerSize;
import io.leadflow.partner.Location;
import io.leadflow.partner.Membership.Competency;
import io.leadflow.ranking.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;

/** How a partner stands in the index: what it is found by, what its order needs, and its card. */
@Component
class Entry {

    /** Raised when the fields change. */
    private static final String FIELDS = "3";

    static final String ID = "id";
    static final String WORD = "word";
    static final String ROOT = "root";
    static final String CITY_WORD = "cityword";
    static final String PLACE = "place";
    static final String PLACE_IN = "placein";
    static final String STANDING = "standing";
    static final String CARD = "card";

    /** The order of entries in the index: a search can stop where nobody after it can be among the best. */
    static final Sort BEST_STANDING_FIRST = new Sort(new SortField(STANDING, SortField.Type.FLOAT, true));

    private final Ranking ranking;
    private final ObjectMapper json;

    Entry(Ranking ranking, ObjectMapper json) {
        this.ranking = ranking;
        this.json = json;
    }

    /** An index of another version is built anew: its fields are others, or its standings follow other weights. */
    String version() {
        return FIELDS + " " + ranking;
    }

    Document of(BusinessProfile profile, TrackRecord leads) {
        Document entry = new Document();
        entry.add(new StringField(ID, profile.partner().id(), Store.YES));
        addWords(entry, profile);
        addPlaces(entry, profile.partner().locations());
        List<Tag> tags = tags(profile.about());
        tags.forEach(tag -> add(entry, tag.kind().field(), tag.value()));
        CustomerSize.outsideOf(profile.about().unwantedSizes()).forEach(size -> add(entry, Kind.SIZE.field(), size));
        entry.add(new FloatDocValuesField(
                STANDING, (float) ranking.standing(Ranking.factors(leads, profile.membership()))));
        leads.tastes()
                .forEach((tag, taste) -> entry.add(new FloatDocValuesField("fit:" + tag, (float) Ranking.fit(taste))));
        entry.add(new StoredField(CARD, written(card(profile, leads, tags))));
        return entry;
    }

    Card card(BytesRef stored) {
        try {
            return json.readValue(stored.bytes, stored.offset, stored.length, Card.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** How a city is looked up, whatever its accents. */
    static String place(String city) {
        return String.join(" ", Words.of(city));
    }

    private static void addWords(Document entry, BusinessProfile profile) {
        Stream<String> competencies =
                profile.membership().competencies().stream().map(Competency::name);
        Stream<String> texts = Stream.of(
                        Stream.of(profile.partner().name()), profile.about().keywords().stream(), competencies)
                .flatMap(all -> all);
        Set<String> words = new HashSet<>();
        texts.map(Words::of).forEach(words::addAll);
        Set<String> roots = new HashSet<>();
        words.forEach(word -> Words.root(word).ifPresent(roots::add));
        words.forEach(word -> add(entry, WORD, word));
        roots.forEach(root -> add(entry, ROOT, root));
    }

    private static void addPlaces(Document entry, List<Location> locations) {
        addAll(
                entry,
                Kind.COUNTRY.field(),
                locations.stream().map(place -> place.address().country()));
        List<Location> inCities = locations.stream().filter(Location::isInACity).toList();
        addAll(
                entry,
                PLACE,
                inCities.stream().map(place -> place(place.address().city())));
        addAll(
                entry,
                PLACE_IN,
                inCities.stream()
                        .map(place -> place(place.address().city()) + "|"
                                + place.address().country()));
        addAll(
                entry,
                CITY_WORD,
                inCities.stream().map(place -> Words.of(place.address().city())).flatMap(Collection::stream));
    }

    private static void addAll(Document entry, String field, Stream<String> values) {
        values.distinct().forEach(value -> add(entry, field, value));
    }

    private static void add(Document entry, String field, String value) {
        entry.add(new StringField(field, value, Store.NO));
    }

    private static List<Tag> tags(About about) {
        return Stream.of(
                        about.products().stream().map(value -> new Tag(Kind.PRODUCT, value)),
                        about.services().stream().map(value -> new Tag(Kind.SERVICE, value)),
                        about.industries().stream().map(value -> new Tag(Kind.INDUSTRY, value)))
                .flatMap(all -> all)
                .toList();
    }

    private static Card card(BusinessProfile profile, TrackRecord leads, List<Tag> tags) {
        return new Card(
                profile.partner().id(),
                profile.partner().name(),
                profile.logo(),
                tags,
                profile.about().keywords(),
                profile.partner().locations().stream()
                        .filter(Location::isInACity)
                        .map(place -> new Card.Place(
                                place.address().city(), place.address().country()))
                        .distinct()
                        .toList(),
                profile.membership().level().orElse(null),
                leads.medianAnswer());
    }

    private BytesRef written(Card card) {
        try {
            return new BytesRef(json.writeValueAsBytes(card));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
