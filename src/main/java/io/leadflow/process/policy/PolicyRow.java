package io.leadflow.process.policy;

import io.leadflow.lead.LeadType;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds for leads of one type, with or without a request for direct contact.
 *
 * @param responseDays days until a lead without an answer expires (L5)
 * @param contactHours hours until the contact flag cools (L7)
 * @param reminders how many reminders are sent before the expiry (B2), and {@code reminderDays} how many days apart
 * @param priority of the tasks, 0 to 100; higher ones stand first
 */
public record PolicyRow(
        LeadType leadType,
        boolean contactRequested,
        int responseDays,
        int contactHours,
        int reminders,
        int reminderDays,
        int priority) {

    private static final Pattern CYCLE = Pattern.compile("R(\\d+)/(P.+)");

    /** Reads a row of the decision table, times in ISO 8601. */
    static PolicyRow read(
            LeadType leadType,
            boolean contactRequested,
            String responseTime,
            String contactWindow,
            String reminders,
            int priority) {
        Duration response = Duration.parse(responseTime);
        Matcher cycle = CYCLE.matcher(reminders);
        if (!cycle.matches()) {
            throw new IllegalStateException("The response policy has reminders it cannot have: " + reminders);
        }
        Duration interval = Duration.parse(cycle.group(2));
        boolean inTime = interval.compareTo(response) < 0;
        return new PolicyRow(
                leadType,
                contactRequested,
                (int) response.toDays(),
                (int) Duration.parse(contactWindow).toHours(),
                inTime ? Integer.parseInt(cycle.group(1)) : 0,
                inTime ? (int) interval.toDays() : 1,
                priority);
    }

    String responseTime() {
        return "P" + responseDays + "D";
    }

    String contactWindow() {
        return "PT" + contactHours + "H";
    }

    /** The engine would send a cycle of none at once, so no reminder is one that comes after the expiry. */
    String reminderCycle() {
        return reminders == 0 ? "R1/P" + (responseDays + 1) + "D" : "R" + reminders + "/P" + reminderDays + "D";
    }

    boolean isFor(LeadType type, boolean request) {
        return leadType == type && contactRequested == request;
    }
}
