package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsPageTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(LEADFLOW_[A-Z_]+)` \\| (\\*\\*required\\*\\*)?", Pattern.MULTILINE);

    private final String page = Settings.read(Path.of("docs/operations.md"));
    private final Settings settings = Settings.all();

    @Test
    void the_table_names_every_setting_that_there_is_and_no_other() {
        assertThat(rows(false)).containsExactlyInAnyOrderElementsOf(settings.names());
    }

    @Test
    void the_table_says_which_settings_are_required() {
        assertThat(rows(true)).containsExactlyInAnyOrderElementsOf(settings.required());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leadflow_leads_open",
                "leadflow_jobs_due",
                "leadflow_jobs_lag_seconds",
                "leadflow_incidents",
                "leadflow_notifications_waiting"
            })
    void the_page_says_what_to_watch(String metric) {
        assertThat(page).contains(metric);
    }

    private Set<String> rows(boolean onlyRequired) {
        Set<String> rows = new TreeSet<>();
        ROW.matcher(page)
                .results()
                .filter(row -> !onlyRequired || row.group(2) != null)
                .forEach(row -> rows.add(row.group(1)));
        return rows;
    }
}
