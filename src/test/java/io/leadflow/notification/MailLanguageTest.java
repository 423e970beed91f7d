package io.leadflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailLanguageTest {

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
    void mailIsWrittenInTheLanguageAskedForOrElseInEnglish(String asked, String written) {
        var recipient = new Recipient("Anna", "anna@contoso.example", Locale.forLanguageTag(asked));

        assertThat(recipient.locale()).isEqualTo(Locale.forLanguageTag(written));
    }

    @Test
    void whoAskedForNoLanguageIsWrittenToInEnglish() {
        assertThat(new Recipient("Anna", "anna@contoso.example", null).locale()).isEqualTo(Locale.ENGLISH);
    }
}
