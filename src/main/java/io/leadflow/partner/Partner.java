package io.leadflow.partner;

import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import java.util.ArrayList;
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

    /** How many locations it may have in one country (D2). */
    public static final int LOCATIONS_PER_COUNTRY = 5;

    /** The location with this id, or the first one when none is named. */
    public Optional<Location> location(String locationId) {
        return locations.stream()
                .filter(location -> locationId == null || location.id().equals(locationId))
                .findFirst();
    }

    Partner published(boolean now) {
        return new Partner(id, name, now, locations);
    }

    /** Adds the location, or puts it in place of the one with its id. */
    Partner with(Location changed) {
        changed.address().requireComplete();
        List<Location> all = new ArrayList<>(locations);
        int place = place(changed.id());
        if (place < 0) {
            all.add(changed);
        } else {
            all.set(place, changed);
        }
        if (all.stream()
                        .filter(location -> location.isIn(changed.address().country()))
                        .count()
                > LOCATIONS_PER_COUNTRY) {
            throw new InvalidInput("country", "must not have more than five locations");
        }
        return new Partner(id, name, published, all);
    }

    /** Leads on their way may have been sent to any location; so one always stays, and hears of them. */
    Partner without(String locationId) {
        List<Location> all = new ArrayList<>(locations);
        all.remove(known(locationId));
        if (all.isEmpty()) {
            throw new WrongState("The last location cannot be removed.");
        }
        return new Partner(id, name, published, all);
    }

    /** Puts the location before all others. */
    Partner withFirst(String locationId) {
        List<Location> all = new ArrayList<>(locations);
        Location first = known(locationId);
        all.remove(first);
        all.add(0, first);
        return new Partner(id, name, published, all);
    }

    private Location known(String locationId) {
        int place = place(locationId);
        if (place < 0) {
            throw new NotFound("There is no such location.");
        }
        return locations.get(place);
    }

    private int place(String locationId) {
        return locations.stream().map(Location::id).toList().indexOf(locationId);
    }
}
