package io.leadflow.workspace.lead;

import io.leadflow.lead.HistoryEntry;
import io.leadflow.lead.Occasion;
import io.leadflow.security.Accounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the history of a lead in sentences of the reader's language. */
@Component
class Timeline {

    /** Said by the sentence itself. */
    private static final Set<String> SAID = Set.of("stage", "outcome", "contactFlag", "predecessor", "successor");

    /** The rest is between the partner and its customer. */
    private static final Set<Occasion> KNOWN_TO_SENDER = EnumSet.of(
            Occasion.RECEIVED,
            Occasion.REMINDED,
            Occasion.ACCEPTED,
            Occasion.DECLINED,
            Occasion.EXPIRED,
            Occasion.WON,
            Occasion.LOST,
            Occasion.WITHDRAWN,
            Occasion.PASSED_ON,
            Occasion.ERASED);

    private final MessageSource messages;
    private final Accounts accounts;
    private final ChangeInWords words;

    Timeline(MessageSource messages, Accounts accounts, ChangeInWords words) {
        this.messages = messages;
        this.accounts = accounts;
        this.words = words;
    }

    /** One thing that happened, and what it changed. */
    record Event(Instant at, String sentence, List<ChangeInWords.Said> changes) {}

    /**
     * The newest first.
     *
     * @param whole whether the reader may know who of the partner did it and what exactly changed
     */
    List<Event> of(List<HistoryEntry> history, boolean whole) {
        List<Event> events = new ArrayList<>(history.stream()
                .filter(entry -> whole || KNOWN_TO_SENDER.contains(entry.occasion()))
                .map(entry -> new Event(entry.at(), sentence(entry, whole), whole ? changes(entry) : List.of()))
                .toList());
        Collections.reverse(events);
        return events;
    }

    /** “Accepted by Clara Berg.” */
    String sentence(HistoryEntry entry) {
        return sentence(entry, true);
    }

    private String sentence(HistoryEntry entry, boolean named) {
        boolean byPerson = named && entry.isByUser();
        String key = "history." + entry.occasion() + (entry.tells("predecessor") ? ".again" : byPerson ? ".by" : "");
        Object[] actor = byPerson ? new Object[] {accounts.nameOf(entry.actor())} : null;
        return messages.getMessage(key, actor, LocaleContextHolder.getLocale());
    }

    private List<ChangeInWords.Said> changes(HistoryEntry entry) {
        return entry.changes().stream()
                .filter(change -> !SAID.contains(change.field()))
                .map(words::of)
                .toList();
    }
}
