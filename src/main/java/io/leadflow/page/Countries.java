package io.leadflow.page;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The countries to choose from, as the reader's language names and sorts them; templates know them as {@code @countries}. */
@Component("countries")
public class Countries {

    private final InWords words;
    private final Map<String, List<Country>> byLanguage = new ConcurrentHashMap<>();

    Countries(InWords words) {
        this.words = words;
    }

    public record Country(String code, String name) {}

    public List<Country> inOrder() {
        Locale locale = LocaleContextHolder.getLocale();
        return byLanguage.computeIfAbsent(locale.getLanguage(), language -> sorted(locale));
    }

    /** The codes of the countries whose name has these words in it. */
    public List<String> named(String part) {
        return inOrder().stream()
                .filter(country ->
                        country.name().toLowerCase().contains(part.strip().toLowerCase()))
                .map(Country::code)
                .toList();
    }

    private List<Country> sorted(Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, words.country(code)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }
}
