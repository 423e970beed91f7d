package io.leadflow.inquiry;

import io.leadflow.language.Language;
import io.leadflow.lead.Vocabulary;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the inquiry form offers to choose from, in the reader's order. */
public record Choices(Locale reader) {

    public record Country(String code, String name) {}

    public List<Country> countries() {
        Collator alphabet = Collator.getInstance(reader);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Country::name, alphabet))
                .toList();
    }

    /** The finer of the two scales. */
    public List<String> sizes() {
        return Vocabulary.CUSTOMER_SIZES.subList(
                Vocabulary.CUSTOMER_SIZES.indexOf("1to9employees"), Vocabulary.CUSTOMER_SIZES.size());
    }

    public List<String> products() {
        return Vocabulary.PRODUCTS;
    }

    public List<String> services() {
        return Vocabulary.SERVICES;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }
}
