package io.leadflow.process.policy;

import io.leadflow.process.policy.ResponsePolicy.Problem;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.SignedIn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a process owner reads and changes the response policy; the product deploys, the owner needs no right to. */
@Component
@Transactional
public class PolicyDesk {

    private static final Logger log = LoggerFactory.getLogger(PolicyDesk.class);

    private final PolicyTable table;
    private final PolicyHistory history;
    private final Clock clock;

    PolicyDesk(PolicyTable table, PolicyHistory history, Clock clock) {
        this.table = table;
        this.history = history;
        this.clock = clock;
    }

    public ResponsePolicy policy() {
        return table.read();
    }

    /** The latest changes, newest first. */
    public List<PolicyChange> history() {
        return history.latest();
    }

    /**
     * Puts new rows in force: the next lead uses them, open leads keep their deadlines. Rows as they are change nothing.
     *
     * @param changed its version says which table the owner looked at
     * @throws InvalidInput when a row breaks a rule; see {@link ResponsePolicy#problems()} for all of them
     * @throws WrongState when the table was changed since
     */
    public void change(SignedIn by, ResponsePolicy changed) {
        ResponsePolicy present = table.read();
        if (changed.version() != present.version()) {
            throw new WrongState("The response policy was changed by someone else meanwhile.");
        }
        List<Problem> problems = changed.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.get(0).field(), "breaks a rule of the response policy");
        }
        List<PolicyChange> changes = changes(by, present, changed);
        if (!changes.isEmpty()) {
            table.write(changed);
            changes.forEach(history::add);
            log.info("Response policy: version {} → {}", present.version(), present.version() + 1);
        }
    }

    private List<PolicyChange> changes(SignedIn by, ResponsePolicy present, ResponsePolicy changed) {
        return present.rows().stream()
                .flatMap(before -> changed.rows().stream()
                        .filter(after -> after.isFor(before.leadType(), before.contactRequested()))
                        .flatMap(after -> changes(by, present.version() + 1, before, after).stream()))
                .toList();
    }

    private List<PolicyChange> changes(SignedIn by, int version, PolicyRow before, PolicyRow after) {
        Map<String, Integer> then = values(before);
        Map<String, Integer> now = values(after);
        return then.keySet().stream()
                .filter(field -> !then.get(field).equals(now.get(field)))
                .map(field -> new PolicyChange(
                        clock.instant(),
                        by.userId(),
                        version,
                        before.leadType(),
                        before.contactRequested(),
                        field,
                        then.get(field),
                        now.get(field)))
                .toList();
    }

    private static Map<String, Integer> values(PolicyRow row) {
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("responseDays", row.responseDays());
        values.put("contactHours", row.contactHours());
        values.put("reminders", row.reminders());
        values.put("reminderDays", row.reminderDays());
        values.put("priority", row.priority());
        return values;
    }
}
