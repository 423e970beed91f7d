package io.leadflow.notification;

import io.leadflow.language.Figures;
import io.leadflow.language.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes facts as the people of a language do. */
@Component
class FactFormat {

    /** A label and its value, ready to be read. */
    record Line(String label, String value) {}

    private final MessageSource messages;

    FactFormat(MessageSource messages) {
        this.messages = messages;
    }

    Line line(Fact fact, Locale locale) {
        return new Line(say(fact.label(), locale), value(fact.value(), locale));
    }

    private String value(Object value, Locale locale) {
        if (value instanceof Instant time) {
            return say("time.utc", locale, Times.exact(time, locale));
        }
        if (value instanceof LocalDate date) {
            return Times.date(date, locale);
        }
        if (value instanceof Fact.Amount amount) {
            return Figures.money(amount.value(), amount.currency(), locale);
        }
        if (value instanceof Boolean yes) {
            return say(yes ? "mail.yes" : "mail.no", locale);
        }
        return value instanceof Fact.Phrase phrase ? say(phrase.key(), locale) : (String) value;
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
