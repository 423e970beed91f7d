package io.leadflow.notification;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * One labelled line of a notification, shown in the recipient's language.
 *
 * @param label message key of the label, such as {@code mail.fact.answerBy}
 * @param value a {@code String}, {@link Instant} (shown in UTC), {@link LocalDate}, {@code Boolean},
 *     {@link Amount} or {@link Phrase}
 */
public record Fact(String label, Object value) {

    /** Words from the message bundles, for codes such as a reason: {@code closingReason.OTHER}. */
    public record Phrase(String key) {}

    /** Money, shown with the decimals of its currency. */
    public record Amount(BigDecimal value, Currency currency) {

        public Amount {
            requireNonNull(value, "value");
            requireNonNull(currency, "currency");
        }
    }

    public Fact {
        requireNonNull(label, "label");
        if (value instanceof String text) {
            value = OneLine.of(text);
        } else if (!(value instanceof Instant
                || value instanceof LocalDate
                || value instanceof Boolean
                || value instanceof Amount
                || value instanceof Phrase)) {
            throw new IllegalArgumentException(label + " must be a text, time, date, yes or no, amount or phrase");
        }
    }

    public static Fact of(String label, String text) {
        return new Fact(label, text);
    }

    public static Fact of(String label, Instant time) {
        return new Fact(label, time);
    }

    public static Fact of(String label, LocalDate date) {
        return new Fact(label, date);
    }

    public static Fact of(String label, boolean yesOrNo) {
        return new Fact(label, yesOrNo);
    }

    public static Fact of(String label, BigDecimal amount, Currency currency) {
        return new Fact(label, new Amount(amount, currency));
    }

    public static Fact phrase(String label, String messageKey) {
        return new Fact(label, new Phrase(messageKey));
    }
}
