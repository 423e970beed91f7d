package io.leadflow.workspace.list;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a CSV file (RFC 4180) that no spreadsheet takes for formulas, whatever customers write. */
final class Csv {

    /** Tells Excel that the file is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Full-width forms count as well: some spreadsheets read them as the plain ones. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}]*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

    private Csv() {}

    /** @param cells {@code null} for an empty one */
    static String line(List<?> cells) {
        return cells.stream()
                .map(cell -> cell == null ? "" : quoted(harmless(cell.toString())))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return SPECIAL.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
