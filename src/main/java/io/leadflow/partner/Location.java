package io.leadflow.partner;

import org.springframework.data.relational.core.mapping.Embedded;

/** A place of a partner with the person there who hears of new leads (D2, L10). The id is unique among all partners. */
public record Location(
        String id,
        @Embedded.Nullable Address address,
        @Embedded.Nullable(prefix = "contact_") LocationContact contact) {

    /** Where a location is; {@code country} is an ISO 3166-1 alpha-2 code. */
    public record Address(String addressLine1, String city, String state, String postalCode, String country) {}
}
