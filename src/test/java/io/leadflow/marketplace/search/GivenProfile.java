package io.leadflow.marketplace.search;

import io.leadflow.lead.TrackRecord;
import io.leadflow.partner.About;
import io.leadflow.partner.BusinessProfile;
import io.leadflow.partner.Location;
import io.leadflow.partner.LocationContact;
import io.leadflow.partner.Membership;
import io.leadflow.partner.Membership.Competency;
import io.leadflow.partner.Membership.Level;
import io.leadflow.partner.Partner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A published profile of the tests, told piece by piece; the name is the id unless another one is told. */
public final class GivenProfile {

    private static final LocationContact CONTACT = new LocationContact("Kim", "kim@partner.example", Locale.ENGLISH);

    private final String id;
    private String name;
    private String description;
    private List<String> products = List.of();
    private List<String> services = List.of();
    private List<String> industries = List.of();
    private List<String> keywords = List.of();
    private List<String> unwantedSizes = List.of();
    private final List<Location> locations = new ArrayList<>();
    private final List<Competency> competencies = new ArrayList<>();
    private TrackRecord leads;

    private GivenProfile(String id) {
        this.id = id;
        this.name = id;
        this.leads = TrackRecord.none(id);
    }

    public static GivenProfile partner(String id) {
        return new GivenProfile(id);
    }

    public GivenProfile named(String name) {
        this.name = name;
        return this;
    }

    public GivenProfile describedAs(String description) {
        this.description = description;
        return this;
    }

    public GivenProfile products(String... products) {
        this.products = List.of(products);
        return this;
    }

    public GivenProfile services(String... services) {
        this.services = List.of(services);
        return this;
    }

    public GivenProfile industries(String... industries) {
        this.industries = List.of(industries);
        return this;
    }

    public GivenProfile keywords(String... keywords) {
        this.keywords = List.of(keywords);
        return this;
    }

    public GivenProfile notFor(String... sizes) {
        this.unwantedSizes = List.of(sizes);
        return this;
    }

    public GivenProfile in(String country, String city) {
        locations.add(new Location(
                id + locations.size(), new Location.Address("Street 1", city, null, null, country), CONTACT));
        return this;
    }

    public GivenProfile competent(String competency, Level level) {
        competencies.add(new Competency(competency, level));
        return this;
    }

    /** @param hours to the first answer */
    public GivenProfile leads(int answered, int expired, long hours, int due, int reported) {
        return leads(answered, expired, hours, due, reported, Map.of());
    }

    public GivenProfile leads(
            int answered, int expired, long hours, int due, int reported, Map<String, TrackRecord.Taste> tastes) {
        leads = new TrackRecord(id, answered, expired, answered == 0 ? null : hours * 3600, due, reported, tastes);
        return this;
    }

    public BusinessProfile profile() {
        return new BusinessProfile(
                new Partner(id, name, true, locations),
                new About(id, 0, description, null, products, services, industries, keywords, unwantedSizes),
                new Membership(competencies, List.of()),
                null);
    }

    TrackRecord leads() {
        return leads;
    }
}
