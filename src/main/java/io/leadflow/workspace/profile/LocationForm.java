package io.leadflow.workspace.profile;

import io.leadflow.partner.Location;
import io.leadflow.partner.LocationContact;
import io.leadflow.refusal.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A location as its form has it. */
record LocationForm(
        String addressLine1,
        String city,
        String state,
        String postalCode,
        String country,
        String contactName,
        String contactEmail,
        String contactLocale) {

    static final LocationForm EMPTY = new LocationForm(null, null, null, null, null, null, null, null);

    static LocationForm of(Location location) {
        Location.Address address = location.address();
        return new LocationForm(
                address.addressLine1(),
                address.city(),
                address.state(),
                address.postalCode(),
                address.country(),
                location.contact().name(),
                location.contact().email(),
                location.contact().locale().toLanguageTag());
    }

    /** The names of the required fields that were left empty, from top to bottom. */
    List<String> missing() {
        Map<String, String> required = new LinkedHashMap<>();
        required.put("addressLine1", addressLine1);
        required.put("city", city);
        required.put("country", country);
        required.put("contactName", contactName);
        required.put("contactEmail", contactEmail);
        return Check.missing(required);
    }

    Location.Address address() {
        return new Location.Address(addressLine1, city, state, postalCode, country);
    }

    LocationContact contact() {
        return new LocationContact(contactName, contactEmail, Check.locale("contactLocale", contactLocale));
    }
}
