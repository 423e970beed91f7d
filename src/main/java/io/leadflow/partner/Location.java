package io.leadflow.partner;

import io.leadflow.refusal.Check;
import org.springframework.data.relational.core.mapping.Embedded;

/** A place of a partner with the person there who hears of new leads (D2, L10). The id is unique among all partners. */
public record Location(
        String id,
        @Embedded.Nullable Address address,
        @Embedded.Nullable(prefix = "contact_") LocationContact contact) {

    /**
     * Where a location is; {@code country} is an ISO 3166-1 alpha-2 code. Street and city may be missing where an address
     * came by another way than the profile's page.
     */
    public record Address(String addressLine1, String city, String state, String postalCode, String country) {

        public Address {
            addressLine1 = Check.optionalLine("addressLine1", addressLine1, 200);
            city = Check.optionalLine("city", city, 100);
            state = Check.optionalLine("state", state, 100);
            postalCode = Check.optionalLine("postalCode", postalCode, 20);
            country = Check.country("country", country);
        }

        /** What the address of a location must have when it is written down. */
        void requireComplete() {
            Check.required("addressLine1", addressLine1);
            Check.required("city", city);
        }
    }

    public boolean isInACity() {
        return address.city() != null;
    }

    boolean isIn(String country) {
        return address.country().equals(country);
    }
}
