package io.leadflow.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A language of pages and mails (B8). Words, dates and amounts of one page or mail are in one of them, never in two. */
public enum Language {
    ENGLISH("en", "English"),
    SWEDISH("sv", "Svenska"),
    HUNGARIAN("hu", "Magyar"),
    RUSSIAN("ru", "Русский"),
    POLISH("pl", "Polski"),
    CHINESE("zh-CN", "简体中文");

    private static final Set<String> TRADITIONAL_CHINESE = Set.of("TW", "HK", "MO");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** Its name as its speakers write it. */
    public String ownName() {
        return ownName;
    }

    /** The language that this locale asks for; Chinese only where simplified characters are meant. */
    public static Optional<Language> of(Locale asked) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(asked.getLanguage()))
                .filter(language -> language != CHINESE || isSimplified(asked))
                .findFirst();
    }

    /** The language with this tag, such as {@code zh-CN}. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /**
     * The locale to write in for the one asked for, English if there are no words in it. The region stays, as dates
     * differ by it; Chinese is always {@code zh-CN}.
     */
    public static Locale written(Locale asked) {
        return asked == null
                ? Locale.ENGLISH
                : of(asked).map(language -> language.in(asked)).orElse(Locale.ENGLISH);
    }

    /** The same of several locales, the most wanted first: the first one that there are words in counts. */
    public static Locale written(Collection<Locale> asked) {
        return asked.stream()
                .filter(locale -> of(locale).isPresent())
                .findFirst()
                .map(Language::written)
                .orElse(Locale.ENGLISH);
    }

    /** This language as it is written where the reader comes from, if one of the locales says so. */
    public Locale in(Collection<Locale> asked) {
        return asked.stream()
                .filter(locale -> Objects.equals(of(locale).orElse(null), this))
                .findFirst()
                .map(this::in)
                .orElse(locale);
    }

    private Locale in(Locale asked) {
        return this == CHINESE ? locale : new Locale(locale.getLanguage(), asked.getCountry());
    }

    private static boolean isSimplified(Locale asked) {
        return asked.getScript().isEmpty()
                ? !TRADITIONAL_CHINESE.contains(asked.getCountry())
                : asked.getScript().equals("Hans");
    }
}
