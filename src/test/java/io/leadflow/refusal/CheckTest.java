package io.leadflow.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of single values, whichever way they come in. */
class CheckTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t", "\n"})
    void an_empty_value_is_none_and_a_required_one_is_missed(String nothing) {
        assertThat(Check.optionalLine("city", nothing, 10)).isNull();
        assertThat(Check.optionalText("notes", nothing, 10)).isNull();
        refuses(() -> Check.line("city", nothing, 10), "city is required.");
        refuses(() -> Check.text("notes", nothing, 10), "notes is required.");
    }

    @Test
    void length_is_counted_without_the_blanks_around() {
        assertThat(Check.line("city", "  1234567890 ", 10)).isEqualTo("1234567890");
        refuses(() -> Check.line("city", "12345678901", 10), "city must have at most 10 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u007fb"})
    void a_line_is_one_line(String value) {
        refuses(() -> Check.line("city", value, 10), "city must be a single line without control characters.");
    }

    @Test
    void a_text_may_have_lines_but_no_other_control_characters() {
        assertThat(Check.text("need", "a\r\nb\tc", 10)).isEqualTo("a\r\nb\tc");
        refuses(() -> Check.text("need", "a\u0000b", 10), "need must not contain control characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.c", "first.last+tag@sub.domain.example", "o'neil@x-y.example"})
    void an_email_address_is_taken(String email) {
        assertThat(Check.email("email", email)).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a@b", "@b.example", "a@-b.example", "a@b..example", "a b@c.example", "a@b.example, c@d.e"})
    void anything_else_is_no_email_address(String email) {
        refuses(() -> Check.email("email", email), "email must be an e-mail address such as name@example.com.");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void a_long_value_made_to_keep_the_rule_busy_is_refused_at_once() {
        refuses(
                () -> Check.email("email", "a@" + "a".repeat(251) + "!"),
                "email must be an e-mail address such as name@example.com.");
    }

    @Test
    void a_country_is_a_code_of_iso_3166_in_any_case() {
        assertThat(Check.country("country", "pl")).isEqualTo("PL");
        refuses(() -> Check.country("country", "XX"), "country must be an ISO 3166-1 alpha-2 country code such as SE.");
    }

    @Test
    void a_language_is_a_bcp_47_tag_and_english_when_none_is_given() {
        assertThat(Check.locale("locale", "pt-BR")).isEqualTo(new Locale("pt", "BR"));
        assertThat(Check.locale("locale", " ")).isEqualTo(Locale.ENGLISH);
        refuses(() -> Check.locale("locale", "pt_BR"), "locale must be a BCP 47 language tag such as en or pt-BR.");
    }

    @Test
    void a_choice_is_one_of_those_offered_to_the_letter() {
        assertThat(Check.oneOf("unit", "DAYS", Unit.class)).isEqualTo(Unit.DAYS);
        assertThat(Check.oneOf("unit", "days", List.of("days"))).isEqualTo("days");
        refuses(() -> Check.oneOf("unit", "days", Unit.class), "unit must be one of HOURS, DAYS.");
        refuses(() -> Check.oneOf("unit", null, Unit.class), "unit is required.");
        refuses(() -> Check.oneOf("unit", "DAYS", List.of("days", "hours")), "unit must be one of days, hours.");
    }

    @Test
    void a_refusal_says_which_field_and_which_answer_it_stands_for() {
        assertThat(new InvalidInput("city", "is required").field()).isEqualTo("city");
        assertThat(new InvalidInput("city", "is required").status()).isEqualTo(400);
        assertThat(new NotFound("There is no such lead.").status()).isEqualTo(404);
        assertThat(new WrongState("It is over.").status()).isEqualTo(409);
        assertThat(new Stale("It has changed.").status()).isEqualTo(412);
    }

    enum Unit {
        HOURS,
        DAYS
    }

    private static void refuses(ThrowingCallable check, String sentence) {
        assertThatThrownBy(check).isInstanceOf(InvalidInput.class).hasMessage(sentence);
    }
}
