package io.leadflow.workspace.list;

import io.leadflow.page.InWords;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The countries to choose from, as the reader's language names and sorts them. */
@Component
class Countries {

    private final InWords words;
    private final Map<String, List<Country>> byLanguage = new ConcurrentHashMap<>();

    Countries(InWords words) {
        this.words = words;
    }

    record Country(String code, String name) {}

    List<Country> inOrder() {
        Locale locale = LocaleContextHolder.getLocale();
        return byLanguage.computeIfAbsent(locale.getLanguage(), language -> sorted(locale));
    }

    private List<Country> sorted(Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, words.country(code)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }
}
