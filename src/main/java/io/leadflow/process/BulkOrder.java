package io.leadflow.process;

import io.leadflow.process.form.Fields;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.Refusal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One order of many: its values, and what becomes of it. */
public final class BulkOrder {

    private static final Logger log = LoggerFactory.getLogger(BulkOrder.class);

    private final Map<String, Object> values;
    private String key;
    private Answer answer;
    private RuntimeException failure;

    /**
     * What became of an order.
     *
     * @param status as over HTTP: 201 a new lead, 200 the lead that this order made before, 400 and others a refusal
     * @param leadId {@code null} of a refusal
     * @param sentence why there is no lead, or {@code null}
     */
    public record Answer(int status, UUID leadId, String sentence) {}

    private BulkOrder(Map<String, Object> values) {
        this.values = values;
    }

    /** @param values the start variables of the process contract; {@code externalId} is required here */
    public static BulkOrder of(Map<String, Object> values) {
        BulkOrder order = new BulkOrder(values);
        order.check(sent -> order.key = Check.line("externalId", Fields.of(sent).text("externalId"), 200));
        return order;
    }

    /** An order that cannot even be read. */
    public static BulkOrder unreadable(InvalidInput why) {
        BulkOrder order = new BulkOrder(Map.of());
        order.refuse(why);
        return order;
    }

    /** @throws NullPointerException before it is answered */
    public Answer answer() {
        return Objects.requireNonNull(answer);
    }

    boolean isOpen() {
        return answer == null;
    }

    String key() {
        return key;
    }

    Map<String, Object> values() {
        return values;
    }

    void becomes(UUID leadId) {
        answer = new Answer(201, leadId, null);
    }

    /** @param leadId {@code null} when no lead is known by its key */
    void isKnownAs(UUID leadId) {
        if (leadId != null) {
            answer = new Answer(200, leadId, null);
        }
    }

    void check(Consumer<Map<String, Object>> rules) {
        try {
            rules.accept(values);
        } catch (Refusal broken) {
            refuse(broken);
        }
    }

    /** A failure is no answer yet: somebody else may have made the lead meanwhile. */
    void attempt(Function<Map<String, Object>, UUID> start) {
        try {
            becomes(start.apply(values));
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    void admitFailure() {
        if (isOpen() && failure instanceof Refusal refusal) {
            refuse(refusal);
        } else if (isOpen()) {
            log.error("An order of a bulk failed", failure);
            answer = new Answer(500, null, "The lead was not taken, by a fault of ours. Send it again.");
        }
    }

    private void refuse(Refusal refusal) {
        answer = new Answer(refusal.status(), null, refusal.getMessage());
    }
}
