package io.leadflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The partners of the demonstration besides Contoso and Fabrikam: enough that search and ranking show something. */
class DemoPartnersTest {

    @Test
    void someFortyInMoreThanADozenCountriesWithAllKindsOfHabits() throws IOException {
        List<CSVRecord> partners = read();

        assertThat(partners).hasSizeGreaterThanOrEqualTo(38);
        assertThat(partners.stream().map(row -> row.get("country")).distinct()).hasSizeGreaterThan(12);
        assertThat(partners.stream().map(row -> row.get("language")).collect(Collectors.toSet()))
                .contains("en", "sv", "hu", "ru", "pl", "zh-CN");
        assertThat(partners.stream().map(row -> row.get("habit")).collect(Collectors.toSet()))
                .containsAll(Arrays.stream(DemoPartners.Habit.values())
                        .map(Enum::name)
                        .toList());
        assertThat(partners)
                .allSatisfy(row -> assertThat(row.get("description")).hasSizeBetween(60, 2_500));
    }

    private static List<CSVRecord> read() throws IOException {
        try (var file = new InputStreamReader(
                DemoPartners.class.getResourceAsStream("/demo/partners.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords();
        }
    }
}
