package io.leadflow.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.refusal.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"0, EUR, 0.00 EUR", "1250.5, EUR, 1250.50 EUR", "+7, SEK, 7.00 SEK", "1000, JPY, 1000 JPY"})
    void an_amount_is_written_with_the_decimals_of_its_currency(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency)).hasToString(written);
    }

    @Test
    void amounts_that_differ_only_in_their_zeros_are_equal() {
        assertThat(Money.of("1250.5", "EUR")).isEqualTo(Money.of("1250.500", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a lot", "1,250.50", "1e9", "1.", ".5", "0x10", "NaN"})
    void an_amount_is_a_plain_decimal_number(String amount) {
        refuses(amount, "EUR", "dealValue must be a decimal number such as 1250.50.");
    }

    @Test
    void an_amount_of_forty_digits_is_not_even_read() {
        refuses("1".repeat(41), "EUR", "dealValue must be a decimal number such as 1250.50.");
    }

    @Test
    void an_amount_is_neither_negative_nor_a_quadrillion() {
        refuses("-0.01", "EUR", "dealValue must not be negative.");
        refuses("1000000000000000", "EUR", "dealValue must be below 1,000,000,000,000,000.");
        assertThat(Money.of("999999999999999.99", "EUR")).hasToString("999999999999999.99 EUR");
    }

    @Test
    void an_amount_has_no_more_decimals_than_its_currency() {
        refuses("1.005", "EUR", "dealValue must have at most 2 decimals in EUR.");
        refuses("1.5", "JPY", "dealValue must have at most 0 decimals in JPY.");
        assertThat(Money.of("1.005", "KWD")).hasToString("1.005 KWD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EURO", "eur", "ABC", "€"})
    void a_currency_is_an_iso_code(String currency) {
        refuses("1", currency, "dealCurrency must be an ISO 4217 currency code such as EUR.");
    }

    private static void refuses(String amount, String currency, String sentence) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(sentence);
    }
}
