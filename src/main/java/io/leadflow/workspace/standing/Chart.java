package io.leadflow.workspace.standing;

import io.leadflow.ranking.StandingBook.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A line over some days, drawn by the server: the corners of a polyline in a picture of 600 by 160.
 *
 * @param since the first day there is a value of
 * @param first the value of that day, {@code now} that of today, both between 0 and 1
 * @param isLine whether there is a day before today: else there is nothing to see
 */
record Chart(String points, LocalDate since, double first, double now, boolean isLine) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 160;

    /** A day without a value has that of the day before. @param most what stands for 1 */
    static Chart of(List<Day> days, LocalDate today, int length, double now, double most) {
        LocalDate first = days.isEmpty() ? today : days.get(0).day();
        LocalDate since = Collections.max(List.of(first, today.minusDays(length)));
        StringBuilder points = new StringBuilder();
        double last = days.isEmpty() ? now : days.get(0).standing() / most;
        for (Day day : days) {
            double x = WIDTH * (1 - (double) ChronoUnit.DAYS.between(day.day(), today) / length);
            add(points, x, last);
            last = day.standing() / most;
            add(points, x, last);
        }
        add(points, WIDTH, last);
        add(points, WIDTH, now);
        return new Chart(
                points.toString().strip(),
                since,
                days.isEmpty() ? now : days.get(0).standing() / most,
                now,
                since.isBefore(today));
    }

    private static void add(StringBuilder points, double x, double value) {
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", Math.max(0, x), HEIGHT * (1 - value)));
    }
}
