package io.leadflow.workspace.lead;

import io.leadflow.lead.Lead;
import io.leadflow.lead.Occasion;
import io.leadflow.lead.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a partner can do with a lead on its page, in the order of the buttons; none of it in the archive (L8). */
public enum Act {
    /** L3. */
    ACCEPT(Stage.RECEIVED, Occasion.ACCEPTED),
    /** L4. */
    DECLINE(Stage.RECEIVED, Occasion.DECLINED),
    /** L6. */
    WON(Stage.ACCEPTED, Occasion.WON),
    /** L6. */
    LOST(Stage.ACCEPTED, Occasion.LOST),
    /** L6. */
    EDIT(Stage.ACCEPTED, Occasion.EDITED),
    /** L6. */
    EMPLOYEES(Stage.ACCEPTED, Occasion.EDITED);

    private final Stage stage;
    private final Occasion occasion;

    Act(Stage stage, Occasion occasion) {
        this.stage = stage;
        this.occasion = occasion;
    }

    static Optional<Act> find(String key) {
        return Arrays.stream(values()).filter(act -> act.getKey().equals(key)).findFirst();
    }

    /** The act with this key. */
    static Act of(String key) {
        return find(key).orElseThrow();
    }

    static List<Act> on(Lead lead) {
        return Arrays.stream(values()).filter(act -> act.isPossible(lead)).toList();
    }

    boolean isPossible(Lead lead) {
        return lead.stage() == stage;
    }

    /** Whether it answers the lead's task; the others change the deal and leave the task alone. */
    boolean isAnswer() {
        return occasion != Occasion.EDITED;
    }

    /** What the history keeps of it. */
    Occasion occasion() {
        return occasion;
    }

    /** As it stands in addresses and message keys. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPrimary() {
        return this == ACCEPT || this == WON;
    }

    public boolean hasDeal() {
        return this == ACCEPT || this == EDIT;
    }

    public boolean hasPeople() {
        return this == ACCEPT || this == EMPLOYEES;
    }

    public boolean hasReason() {
        return this == DECLINE || this == LOST;
    }

    public boolean hasNotes() {
        return hasDeal() || this == DECLINE;
    }
}
