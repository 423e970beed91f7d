package io.leadflow.partner;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** Partners of the tests. */
public final class GivenPartner {

    private GivenPartner() {}

    public static String newId() {
        return "p-" + UUID.randomUUID();
    }

    public static Location in(String country, String city) {
        return new Location(UUID.randomUUID().toString(), address(country, city), contact());
    }

    public static Location.Address address(String country, String city) {
        return new Location.Address("Main Street 1", city, null, "12345", country);
    }

    public static LocationContact contact() {
        return new LocationContact("Kim Lind", "kim@partner.example", Locale.forLanguageTag("sv"));
    }

    public static Partner with(int locations) {
        return new Partner(
                newId(),
                "Alpine",
                false,
                IntStream.range(0, locations)
                        .mapToObj(number -> in("SE", "City " + number))
                        .toList());
    }

    /** One that could be published. */
    public static About about(String partnerId, Integer version) {
        return new About(
                partnerId,
                version,
                "We move shops to the cloud.",
                "https://alpine.example",
                List.of("Azure"),
                List.of("ManagedServices"),
                List.of("Education"),
                List.of("cloud migration"),
                List.of());
    }
}
