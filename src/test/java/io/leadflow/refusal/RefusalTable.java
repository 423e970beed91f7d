package io.leadflow.refusal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/refusals.md}, so that the page and the product cannot differ. */
final class RefusalTable {

    private static final Path PAGE = Path.of("docs/refusals.md");
    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| `(.+)` \\| (\\d{3}) \\| (.+) \\|");
    private static final Pattern REPEATED = Pattern.compile("\"(.)\" × (\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RefusalTable() {}

    record Row(String name, String sent, int status, String sentence) {

        /** A valid request, changed as the row says. */
        Map<String, Object> appliedTo(Map<String, ?> valid) {
            Map<String, Object> request = new HashMap<>(valid);
            for (String change : sent.split("; ")) {
                if (change.startsWith("-")) {
                    request.remove(change.substring(1));
                } else {
                    String[] sides = change.split(" = ", 2);
                    request.put(sides[0], value(sides[1]));
                }
            }
            return request;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> below(String heading) {
        String section = page().split("## " + heading + "\n")[1].split("\n## ")[0];
        List<Row> rows = section.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2), Integer.parseInt(row.group(3)), row.group(4)))
                .toList();
        long lines = Arrays.stream(section.split("\n"))
                .filter(line -> line.startsWith("|"))
                .count();
        if (rows.size() != lines - 2) {
            throw new AssertionError("A row below '" + heading + "' is not written as the others are");
        }
        return rows;
    }

    private static Object value(String written) {
        Matcher repeated = REPEATED.matcher(written);
        if (repeated.matches()) {
            return repeated.group(1).repeat(Integer.parseInt(repeated.group(2)));
        }
        try {
            return JSON.readValue(written, Object.class);
        } catch (IOException notJson) {
            throw new UncheckedIOException(written, notJson);
        }
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
