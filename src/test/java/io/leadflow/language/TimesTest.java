package io.leadflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT20S, en, now",
        "PT1M, en, in 1 minute",
        "-PT59M, en, 59 minutes ago",
        "PT59M40S, en, in 1 hour",
        "-PT2H, en, 2 hours ago",
        "PT47H, en, in 47 hours",
        "PT47H50M, en, in 2 days",
        "PT335H59M, en, in 14 days",
        "-P70D, en, 2 months ago",
        "P800D, en, in 2 years",
        "-P4D, sv, för 4 dagar sedan",
        "P3D, hu, 3 nap múlva",
        "P1DT24H, ru, через 2 дня",
        "P5D, ru, через 5 дней",
        "P21D, ru, через 21 день",
        "-PT2H, pl, 2 godziny temu",
        "-PT5H, pl, 5 godzin temu",
        "-PT22H, pl, 22 godziny temu",
        "P3D, zh-CN, 3天后"
    })
    void aMomentIsAsFarFromNowAsPeopleSay(Duration distance, String language, String words) {
        assertThat(Times.fromNow(NOW.plus(distance), NOW, Locale.forLanguageTag(language)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT31H, en, 31 hours",
        "PT31H, ru, 31 час",
        "P4D, pl, 4 dni",
        "P5D, hu, 5 nap",
        "PT1H, sv, 1 timme",
        "PT31H, zh-CN, 31小时"
    })
    void aSpanHasItsWordsInEachLanguage(Duration span, String language, String words) {
        assertThat(Times.span(span, Locale.forLanguageTag(language)).replace('\u00A0', ' '))
                .isEqualTo(words);
    }
}
