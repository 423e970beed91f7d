package io.leadflow.marketplace.search;

import io.leadflow.partner.Membership.Level;
import java.util.List;

/**
 * What the list of results shows of a partner, kept in the index: a search asks no database.
 *
 * @param tags products, services and industries
 * @param places cities with their countries, in the partner's order
 * @param medianAnswer seconds to the first answer, {@code null} while nothing was answered
 */
public record Card(
        String id,
        String name,
        String logo,
        List<Tag> tags,
        List<String> keywords,
        List<Place> places,
        Level level,
        Long medianAnswer) {

    public record Place(String city, String country) {}
}
