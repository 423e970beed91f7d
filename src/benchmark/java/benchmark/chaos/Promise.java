package benchmark.chaos;

import java.util.UUID;

/** What the product promised a client about one lead: only what was answered counts. */
final class Promise {

    enum Known {
        /** The start was answered with the lead's id. */
        RECEIVED,
        ACCEPTED,
        DECLINED,
        WON,
        LOST
    }

    final String externalId;
    UUID leadId;
    String instance;
    Known known;

    /** What was asked for and not answered, or {@code null}. */
    Known unsure;

    /** Whether nobody answers this one: its deadline is let pass. */
    final boolean leftAlone;

    Promise(String externalId, boolean leftAlone) {
        this.externalId = externalId;
        this.leftAlone = leftAlone;
    }

    boolean isDone() {
        return leftAlone || known == Known.DECLINED || known == Known.WON || known == Known.LOST;
    }
}
