package io.leadflow.notification;

import java.util.Locale;
import java.util.Set;

/** The languages mail is written in (B8). Words, dates and amounts of one mail are in one of them, never in two. */
final class MailLanguage {

    private static final Set<String> WRITTEN = Set.of("en", "sv", "hu", "ru", "pl");
    private static final Set<String> TRADITIONAL_CHINESE = Set.of("TW", "HK", "MO");

    private MailLanguage() {}

    /**
     * The language to write in for the one asked for, English if there are no words in it. The region stays, as dates
     * differ by it; Chinese is always {@code zh-CN}, unless it is asked for in traditional characters.
     */
    static Locale of(Locale asked) {
        if (asked == null) {
            return Locale.ENGLISH;
        }
        if (isSimplifiedChinese(asked)) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return WRITTEN.contains(asked.getLanguage())
                ? new Locale(asked.getLanguage(), asked.getCountry())
                : Locale.ENGLISH;
    }

    private static boolean isSimplifiedChinese(Locale asked) {
        return asked.getLanguage().equals("zh")
                && (asked.getScript().isEmpty()
                        ? !TRADITIONAL_CHINESE.contains(asked.getCountry())
                        : asked.getScript().equals("Hans"));
    }
}
