package benchmark;

import java.util.Locale;

/** What a benchmark tells on the console: lines, and tables in Markdown. */
public final class Report {

    private Report() {}

    /** @param line as for {@link String#format} */
    public static void line(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    /** The head of a table, its columns parted by {@code |}. */
    public static void head(String columns, Object... values) {
        line(columns, values);
        System.out.println(columns.replaceAll("[^|]+", "---"));
    }
}
