package io.leadflow.language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes numbers and money as the people of a language do. */
public final class Figures {

    private static final Pattern CODE_BEFORE_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\d)");
    private static final String NO_BREAK_SPACE = "\u00A0";

    private Figures() {}

    public static String number(Number value, Locale locale) {
        return NumberFormat.getInstance(locale).format(value);
    }

    /**
     * With the decimals of the currency. {@code SEK 1,250.50} and not {@code SEK1,250.50}: the JDK leaves out the blank
     * that CLDR asks for.
     */
    public static String money(BigDecimal amount, Currency currency, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(
                Math.max(decimals, amount.stripTrailingZeros().scale()));
        return CODE_BEFORE_NUMBER.matcher(format.format(amount)).replaceAll(NO_BREAK_SPACE);
    }
}
