package io.leadflow.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "Anna, Berg, en, Anna Berg",
        "Åsa, Öberg, sv-SE, Åsa Öberg",
        "Tünde, Kovács, hu, Kovács Tünde",
        "Анна, Щукина, ru, Анна Щукина",
        "小明, 王, zh-CN, 王小明",
        "小明, 王, en, 王小明",
        "Kim, Lind, zh-CN, Kim Lind"
    })
    void theFamilyNameStandsWhereTheLanguagePutsIt(String first, String last, String language, String full) {
        var contact = new Contact(first, last, "a@b.example", null, Locale.forLanguageTag(language));

        assertThat(contact.fullName()).isEqualTo(full);
    }
}
