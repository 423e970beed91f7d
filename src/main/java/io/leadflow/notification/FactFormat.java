package io.leadflow.notification;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes facts as the people of a language do. */
@Component
class FactFormat {

    /** A label and its value, ready to be read. */
    record Line(String label, String value) {}

    private static final Pattern CODE_BEFORE_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\d)");
    private static final String NO_BREAK_SPACE = "\u00A0";

    private final MessageSource messages;

    FactFormat(MessageSource messages) {
        this.messages = messages;
    }

    Line line(Fact fact, Locale locale) {
        return new Line(say(fact.label(), locale), value(fact.value(), locale));
    }

    private String value(Object value, Locale locale) {
        if (value instanceof Instant time) {
            return say("mail.utc", locale, timeFormat(locale).format(time));
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(date);
        }
        if (value instanceof Fact.Amount amount) {
            return money(amount, locale);
        }
        if (value instanceof Boolean yes) {
            return say(yes ? "mail.yes" : "mail.no", locale);
        }
        return value instanceof Fact.Phrase phrase ? say(phrase.key(), locale) : (String) value;
    }

    private static DateTimeFormatter timeFormat(Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC);
    }

    /** {@code SEK 1,250.50} and not {@code SEK1,250.50}: the JDK leaves out the blank that CLDR asks for. */
    private static String money(Fact.Amount amount, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        int decimals = Math.max(0, amount.currency().getDefaultFractionDigits());
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(
                Math.max(decimals, amount.value().stripTrailingZeros().scale()));
        return CODE_BEFORE_NUMBER.matcher(format.format(amount.value())).replaceAll(NO_BREAK_SPACE);
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
