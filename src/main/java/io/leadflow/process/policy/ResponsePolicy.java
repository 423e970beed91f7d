package io.leadflow.process.policy;

import io.leadflow.lead.LeadType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole table.
 *
 * @param version of the decision that holds it; each change makes the next one
 */
public record ResponsePolicy(int version, List<PolicyRow> rows) {

    /**
     * A rule that a row breaks.
     *
     * @param row its place, from 0
     * @param field the component of {@link PolicyRow}
     * @param rule message key of the sentence
     */
    public record Problem(int row, String field, String rule) {}

    public ResponsePolicy {
        rows = List.copyOf(rows);
    }

    public ResponsePolicy with(List<PolicyRow> newRows) {
        return new ResponsePolicy(version, newRows);
    }

    /** Every rule that is broken: bounds, the order of times and of priorities, and a row for each case. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        IntStream.range(0, rows.size()).forEach(row -> checkBounds(row).forEach(problems::add));
        IntStream.range(0, rows.size()).forEach(row -> checkOrder(row).forEach(problems::add));
        if (!isComplete()) {
            problems.add(new Problem(0, "leadType", "page.policy.rule.gap"));
        }
        return problems;
    }

    private Stream<Problem> checkBounds(int place) {
        PolicyRow row = rows.get(place);
        return Stream.of(
                        within(place, "responseDays", row.responseDays(), 1, 365),
                        within(place, "contactHours", row.contactHours(), 1, 8_760),
                        within(place, "reminders", row.reminders(), 0, 10),
                        within(place, "reminderDays", row.reminderDays(), 1, 365),
                        within(place, "priority", row.priority(), 0, 100))
                .flatMap(problem -> problem);
    }

    private static Stream<Problem> within(int place, String field, int value, int least, int most) {
        return value >= least && value <= most
                ? Stream.empty()
                : Stream.of(new Problem(place, field, "page.policy.rule." + field));
    }

    private Stream<Problem> checkOrder(int place) {
        PolicyRow row = rows.get(place);
        List<Problem> problems = new ArrayList<>();
        if (row.contactHours() >= row.responseDays() * 24) {
            problems.add(new Problem(place, "contactHours", "page.policy.rule.contactBeforeExpiry"));
        }
        if (row.reminders() * row.reminderDays() >= row.responseDays() && row.reminders() > 0) {
            problems.add(new Problem(place, "reminders", "page.policy.rule.reminderBeforeExpiry"));
        }
        if (row.contactRequested() && row.priority() <= highestWithoutRequest()) {
            problems.add(new Problem(place, "priority", "page.policy.rule.requestsFirst"));
        }
        return problems.stream();
    }

    private int highestWithoutRequest() {
        return rows.stream()
                .filter(row -> !row.contactRequested())
                .mapToInt(PolicyRow::priority)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    private boolean isComplete() {
        return rows.size() == 2 * LeadType.values().length
                && Stream.of(LeadType.values()).allMatch(type -> has(type, true) && has(type, false));
    }

    private boolean has(LeadType type, boolean request) {
        return rows.stream().anyMatch(row -> row.isFor(type, request));
    }
}
