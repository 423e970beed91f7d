package io.leadflow.rights;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes {@code docs/rights.md}. */
final class RightsPage {

    private static final String REWRITE =
            "./mvnw test-compile surefire:test@default-test -Dtest=RightsTest -Drights.write=true";

    private static final String INTRODUCTION = """
            # Who may do what

            Written by a test that asks the running product for every address it has and calls each as a stranger and as someone of
            each group. The test compares this page with what it meets, so a new address, or a right that changed, shows here or
            fails the build; `%s` writes it anew.

            **yes** the request is let in, and refused at most for what is in it · **log in** 401, or the log-in page · **no** 403 ·
            **404** there is no such thing for them. Where two words stand, the first is about a thing of the caller's own
            organisation, sent by the vendor, and the second about one of another organisation that a third one sent.
            """;

    private static final String OURS = """
            ## Pages and interfaces of ours

            `/**` is any address that is none of the others. With the demonstration there are `/demo/mailbox` for everyone who is
            logged in and `/demo/clock` for the administrator. Customers have no log-in: their right is the private link (`token`).
            """;

    private static final String WEBAPPS = """
            ## What only the engine's web applications call
            """;

    private static final String ENGINE = """
            ## The engine

            Below `/engine-rest`, and the same below `/engine-rest/engine/default` and `/camunda/api/engine/engine/default`. What may
            stand in a body is in [`Doors`](../src/main/java/io/leadflow/engine/door/Doors.java).
            """;

    private RightsPage() {}

    static String of(Collection<Row> ours, Collection<Row> webapps, Collection<Row> engine) {
        return String.join(
                "\n",
                INTRODUCTION.formatted(REWRITE),
                OURS,
                head("address") + ours.stream().map(RightsPage::line).collect(Collectors.joining()),
                WEBAPPS,
                grouped(webapps),
                ENGINE,
                grouped(engine));
    }

    private static String head(String first) {
        return "| " + first + " |"
                + Arrays.stream(Role.values())
                        .map(role -> " " + role.group() + " |")
                        .collect(Collectors.joining())
                + "\n|" + "---|".repeat(Role.values().length + 1) + "\n";
    }

    private static String line(Row row) {
        return line("`" + row.address() + "`", row.words());
    }

    private static String line(String first, List<String> words) {
        return "| " + first + " | " + String.join(" | ", words) + " |\n";
    }

    /** Addresses at which everybody meets the same, together; the most open ones first. */
    private static String grouped(Collection<Row> rows) {
        Map<List<String>, List<Row>> groups = rows.stream().collect(Collectors.groupingBy(Row::words));
        Map<String, String> parts = new TreeMap<>(Comparator.reverseOrder());
        groups.forEach((words, same) -> parts.put(openness(words), part(words, same)));
        return String.join("\n", parts.values());
    }

    private static String openness(List<String> words) {
        long closed = words.stream().filter(word -> word.equals("no")).count();
        return "%02d %s".formatted(words.size() - closed, words);
    }

    private static String part(List<String> words, List<Row> rows) {
        String addresses = rows.stream()
                .map(row -> row.address().toString())
                .collect(Collectors.joining("\n", "```\n", "\n```\n"));
        String count = rows.size() == 1 ? "1 address" : rows.size() + " addresses";
        return head("") + line(count, words) + "\n" + addresses;
    }
}
