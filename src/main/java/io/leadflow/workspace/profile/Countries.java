package io.leadflow.workspace.profile;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/** All countries in the order of the reader's alphabet: the name of each by its code. */
final class Countries {

    private Countries() {}

    static Map<String, String> inOrder() {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> countries = new LinkedHashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale("", code))
                .sorted(Comparator.comparing(
                        country -> country.getDisplayCountry(locale), Collator.getInstance(locale)))
                .forEach(country -> countries.put(country.getCountry(), country.getDisplayCountry(locale)));
        return countries;
    }
}
