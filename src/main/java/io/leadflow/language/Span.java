package io.leadflow.language;

import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeUnit;
import java.time.Duration;

/** A duration as people round it: minutes up to an hour, hours up to two days, days up to two months, and so on. */
record Span(long count, Unit unit) {

    enum Unit {
        MINUTES(Duration.ofMinutes(1), 60, RelativeUnit.MINUTES, MeasureUnit.MINUTE),
        HOURS(Duration.ofHours(1), 48, RelativeUnit.HOURS, MeasureUnit.HOUR),
        DAYS(Duration.ofDays(1), 60, RelativeUnit.DAYS, MeasureUnit.DAY),
        MONTHS(Duration.ofSeconds(2_629_746), 24, RelativeUnit.MONTHS, MeasureUnit.MONTH),
        YEARS(Duration.ofSeconds(31_556_952), Long.MAX_VALUE, RelativeUnit.YEARS, MeasureUnit.YEAR);

        private final Duration one;
        private final long upTo;
        final RelativeUnit relative;
        final TimeUnit measure;

        Unit(Duration one, long upTo, RelativeUnit relative, TimeUnit measure) {
            this.one = one;
            this.upTo = upTo;
            this.relative = relative;
            this.measure = measure;
        }
    }

    static Span of(Duration duration) {
        for (Unit unit : Unit.values()) {
            long count = Math.round((double) duration.toSeconds() / unit.one.toSeconds());
            if (count < unit.upTo) {
                return new Span(count, unit);
            }
        }
        throw new IllegalArgumentException("No span is that long: " + duration);
    }
}
