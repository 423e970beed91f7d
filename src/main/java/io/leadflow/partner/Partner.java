package io.leadflow.partner;

import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * An organisation that can receive leads.
 *
 * @param id also the id of the organisation's tenant in the engine
 * @param published whether its business profile is published; without that it receives no leads (D1)
 * @param locations in the partner's order; the first one is where leads go that name none
 */
public record Partner(
        @Id String id,
        String name,
        boolean published,

        @MappedCollection(idColumn = "partner_id", keyColumn = "position")
        List<Location> locations) {

    /** The location with this id, or the first one when none is named. */
    public Optional<Location> location(String locationId) {
        return locations.stream()
                .filter(location -> locationId == null || location.id().equals(locationId))
                .findFirst();
    }
}
