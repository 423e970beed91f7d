package io.leadflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en-GB",
        "sv, sv",
        "sv-SE, sv-SE",
        "sv-FI, sv-FI",
        "hu-HU, hu-HU",
        "ru-Cyrl-RU, ru-RU",
        "pl-PL-u-nu-thai, pl-PL",
        "zh, zh-CN",
        "zh-CN, zh-CN",
        "zh-SG, zh-CN",
        "zh-Hans, zh-CN",
        "zh-Hans-HK, zh-CN",
        "zh-TW, en",
        "zh-Hant, en",
        "de-DE, en",
        "und, en"
    })
    void whatIsAskedForIsWrittenOrElseEnglish(String asked, String written) {
        assertThat(Language.written(Locale.forLanguageTag(asked))).isEqualTo(Locale.forLanguageTag(written));
    }

    @Test
    void whoAsksForNoLanguageReadsEnglish() {
        assertThat(Language.written((Locale) null)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.written(List.of())).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void ofSeveralLanguagesTheFirstOneWithWordsCounts() {
        assertThat(Language.written(List.of(Locale.GERMANY, Locale.forLanguageTag("pl-PL"), Locale.UK)))
                .isEqualTo(Locale.forLanguageTag("pl-PL"));
    }

    @Test
    void aChosenLanguageIsWrittenAsWhereTheReaderComesFrom() {
        assertThat(Language.ENGLISH.in(List.of(Locale.GERMANY, Locale.UK))).isEqualTo(Locale.UK);
        assertThat(Language.SWEDISH.in(List.of(Locale.UK))).isEqualTo(Locale.forLanguageTag("sv"));
    }
}
