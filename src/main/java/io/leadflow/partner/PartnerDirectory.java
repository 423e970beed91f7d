package io.leadflow.partner;

import io.leadflow.refusal.InvalidInput;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/** Where partners are looked up and entered. */
@Component
public class PartnerDirectory {

    private final Partners partners;
    private final JdbcAggregateOperations aggregates;

    PartnerDirectory(Partners partners, JdbcAggregateOperations aggregates) {
        this.partners = partners;
        this.aggregates = aggregates;
    }

    public Optional<Partner> find(String partnerId) {
        return partners.findById(partnerId);
    }

    public void enter(Partner partner) {
        aggregates.insert(partner);
    }

    /**
     * The location that a lead for this partner goes to (D1).
     *
     * @param locationId one of the partner's locations, or {@code null} for its first
     * @throws InvalidInput when there is no such partner or location, or the business profile is not published
     */
    public Location receivingLocation(String partnerId, String locationId) {
        Partner partner = find(partnerId)
                .orElseThrow(() -> new InvalidInput("partnerId", "must name a partner of the directory"));
        if (!partner.published()) {
            throw new InvalidInput("partnerId", "must name a partner with a published business profile");
        }
        return partner.location(locationId)
                .orElseThrow(() -> new InvalidInput("locationId", "must name a location of this partner"));
    }
}
