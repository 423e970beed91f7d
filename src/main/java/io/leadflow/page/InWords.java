package io.leadflow.page;

import io.leadflow.language.Figures;
import io.leadflow.language.Times;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says values in the reader's language; templates know it as {@code @words}. Each answers {@code null} for {@code null}. */
@Component("words")
public class InWords {

    private final MessageSource messages;
    private final Clock clock;

    InWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** “in 3 days”, “2 hours ago”. */
    public String fromNow(Instant moment) {
        return moment == null ? null : Times.fromNow(moment, clock.instant(), locale());
    }

    /** “March 1, 2026, 9:00 AM UTC”. */
    public String exactly(Instant moment) {
        return moment == null
                ? null
                : messages.getMessage("time.utc", new Object[] {Times.exact(moment, locale())}, locale());
    }

    /** “March 1, 2026”. */
    public String date(LocalDate date) {
        return date == null ? null : Times.date(date, locale());
    }

    /** “31 hours”. */
    public String span(Duration duration) {
        return duration == null ? null : Times.span(duration, locale());
    }

    /** “1,250.5”. */
    public String number(Number value) {
        return value == null ? null : Figures.number(value, locale());
    }

    /** “€1,250.50”. */
    public String money(BigDecimal amount, Currency currency) {
        return amount == null ? null : Figures.money(amount, currency, locale());
    }

    /** “Sweden” for {@code SE}. */
    public String country(String code) {
        return code == null ? null : new Locale("", code).getDisplayCountry(locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
