package io.leadflow.workspace.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.ranking.StandingBook.Day;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    @Test
    void onTheFirstDayThereIsNoLine() {
        assertThat(chart().isLine()).isFalse();
        assertThat(chart(new Day(TODAY, 0.4)).isLine()).isFalse();
    }

    @Test
    void aStandingHoldsUntilTheDayItChanges() {
        Chart chart = chart(new Day(TODAY.minusDays(45), 0.25), new Day(TODAY.minusDays(9), 0.5));

        assertThat(chart.isLine()).isTrue();
        assertThat(chart.since()).isEqualTo("2026-02-14");
        assertThat(chart.first()).isEqualTo(0.25);
        assertThat(chart.points()).isEqualTo("300.0,120.0 300.0,120.0 540.0,120.0 540.0,80.0 600.0,80.0 600.0,40.0");
    }

    @Test
    void aStandingFromBeforeHoldsFromTheBeginning() {
        Chart chart = chart(new Day(TODAY.minusDays(300), 0.25));

        assertThat(chart.since()).isEqualTo("2025-12-31");
        assertThat(chart.points()).startsWith("0.0,120.0 ").endsWith(" 600.0,120.0 600.0,40.0");
    }

    private static Chart chart(Day... days) {
        return Chart.of(List.of(days), TODAY, 90, 0.75, 1);
    }
}
