package io.leadflow.referrals;

import io.leadflow.refusal.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Moments as text, in UTC and with seven digits after the second. */
final class Moments {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    /** Without an offset UTC is meant. */
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX]")
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** {@code null} for {@code null}. */
    static String of(Instant moment) {
        return moment == null ? null : WRITTEN.format(moment);
    }

    static String toTheSecond(Instant moment) {
        return moment == null ? null : of(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    static String startOf(LocalDate day) {
        return day == null ? null : of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /**
     * The day of a moment in UTC; a day alone is taken too.
     *
     * @throws InvalidInput when the text is neither
     */
    static LocalDate day(String field, String moment) {
        if (moment == null || moment.isBlank()) {
            return null;
        }
        try {
            String text = moment.strip();
            return inReach(text.contains("T") ? utcDay(text) : LocalDate.parse(text, DAY));
        } catch (DateTimeParseException noMoment) {
            throw new InvalidInput(field, "must be a moment such as 2027-01-31T00:00:00Z");
        }
    }

    private static LocalDate inReach(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeParseException("Too far away", "", 0);
        }
        return day;
    }

    private static LocalDate utcDay(String text) {
        ZonedDateTime moment = ZonedDateTime.parse(text, READ);
        return moment.withZoneSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
