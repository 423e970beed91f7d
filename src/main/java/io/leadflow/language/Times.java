package io.leadflow.language;

import static com.ibm.icu.text.MeasureFormat.FormatWidth.WIDE;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.util.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes dates, times and spans as the people of a language do. */
public final class Times {

    private Times() {}

    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** Date and time in UTC, without saying so. */
    public static String exact(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    /** How far a moment is from now: “in 3 days”, “2 hours ago”, “now”. */
    public static String fromNow(Instant moment, Instant now, Locale locale) {
        Duration distance = Duration.between(now, moment);
        Span span = Span.of(distance.abs());
        RelativeDateTimeFormatter words = RelativeDateTimeFormatter.getInstance(locale);
        if (span.count() == 0) {
            return words.format(Direction.PLAIN, AbsoluteUnit.NOW);
        }
        return words.format(
                span.count(), distance.isNegative() ? Direction.LAST : Direction.NEXT, span.unit().relative);
    }

    /** How long something took: “31 hours”, “4 days”. */
    public static String span(Duration duration, Locale locale) {
        Span span = Span.of(duration);
        return MeasureFormat.getInstance(locale, WIDE).format(new Measure(span.count(), span.unit().measure));
    }
}
