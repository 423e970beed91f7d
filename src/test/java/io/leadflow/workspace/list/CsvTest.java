package io.leadflow.workspace.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final CsvMapper READER = new CsvMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a, b",
                "\"quoted\"",
                "\"",
                "two\r\nlines",
                "line\nfeed",
                "semi;colon",
                "上海云数据",
                "🔥",
                "trailing space ",
                "1250.50",
                "ann.beebe@litware.example"
            })
    void a_cell_comes_back_as_it_was(String cell) throws IOException {
        assertThat(read(Csv.line(List.of("before", cell, "after")))).containsExactly(List.of("before", cell, "after"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "  =1+1",
                "\u00A0=1+1",
                "＝1+1",
                "＠x",
                "=HYPERLINK(\"https://evil.example\";\"a, b\")",
                "-"
            })
    void no_cell_begins_as_a_formula(String cell) throws IOException {
        assertThat(read(Csv.line(List.of(cell)))).containsExactly(List.of("'" + cell));
    }

    @Test
    void a_value_that_is_not_there_is_an_empty_cell_and_each_line_ends_as_the_standard_says() {
        assertThat(Csv.line(Arrays.asList("a", null, "c"))).isEqualTo("a,,c\r\n");
    }

    /** All records of a file, without the mark at its beginning. */
    static List<List<String>> read(String file) throws IOException {
        String text = file.startsWith(Csv.BYTE_ORDER_MARK) ? file.substring(1) : file;
        List<List<String>> records = new ArrayList<>();
        try (MappingIterator<String[]> rows = READER.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text)) {
            rows.forEachRemaining(row -> records.add(List.of(row)));
        }
        return records;
    }
}
