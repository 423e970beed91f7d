package io.leadflow.partner;

import io.leadflow.partner.Alternatives.Alternative;
import io.leadflow.partner.Partners.Reception;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where partners and their business profiles are looked up. */
@Component
public class PartnerDirectory {

    private final Partners partners;
    private final BusinessProfiles profiles;

    PartnerDirectory(Partners partners, BusinessProfiles profiles) {
        this.partners = partners;
        this.profiles = profiles;
    }

    public Optional<Partner> find(String partnerId) {
        return partners.findById(partnerId);
    }

    /** Those of these partners whose profile is published, in the given order. */
    public List<Alternative> published(List<String> partnerIds) {
        return partnerIds.isEmpty()
                ? List.of()
                : partners.findPublished(partnerIds).stream()
                        .sorted(Comparator.comparing(partner -> partnerIds.indexOf(partner.id())))
                        .toList();
    }

    /** What people call the partner of a lead. */
    public String nameOf(String partnerId) {
        return partners.findNameById(partnerId).orElse(partnerId);
    }

    /** @throws NotFound when there is no such partner */
    public BusinessProfile profile(String partnerId) {
        return profiles(List.of(partnerId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such partner."));
    }

    /** The profiles of these partners, published or not; those that do not exist are left out. */
    public List<BusinessProfile> profiles(Collection<String> partnerIds) {
        return partnerIds.isEmpty() ? List.of() : profiles.read(partnerIds);
    }

    /** The ids of published partners after the given one, in their order. */
    public List<String> publishedAfter(String partnerId, int limit) {
        return profiles.publishedAfter(partnerId, limit);
    }

    /** Whose location this is. */
    public Optional<String> partnerAt(String locationId) {
        return partners.findPartnerIdByLocation(locationId);
    }

    /**
     * Where a lead for this partner goes to (D1).
     *
     * @param locationId one of the partner's locations, or {@code null} for its first
     * @return the id of the location
     * @throws InvalidInput when there is no such partner or location, or the business profile is not published
     */
    public String receivingLocation(String partnerId, String locationId) {
        List<Reception> receptions = partners.receptions(partnerId);
        if (receptions.isEmpty()) {
            throw new InvalidInput("partnerId", "must name a partner of the directory");
        }
        if (!receptions.get(0).published()) {
            throw new InvalidInput("partnerId", "must name a partner with a published business profile");
        }
        return receptions.stream()
                .map(Reception::locationId)
                .filter(Objects::nonNull)
                .filter(id -> locationId == null || id.equals(locationId))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("locationId", "must name a location of this partner"));
    }
}
