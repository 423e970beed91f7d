package io.leadflow.workspace.lead;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The currencies that some country pays with today; the JDK also knows those of the past. */
final class Currencies {

    private static final List<String> IN_USE = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(new Locale("", country)))
            .filter(Objects::nonNull)
            .map(Currency::getCurrencyCode)
            .distinct()
            .sorted()
            .toList();

    private Currencies() {}

    /** ISO 4217 codes in alphabetical order. */
    static List<String> inUse() {
        return IN_USE;
    }
}
