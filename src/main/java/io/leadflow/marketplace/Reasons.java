package io.leadflow.marketplace;

import io.leadflow.marketplace.search.Answer.Hit;
import io.leadflow.marketplace.search.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a partner is among the results: “Azure, Migration · Gold · usually answers within a day”. */
@Component("reasons")
class Reasons {

    private static final long HOUR = 3600;

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    public List<String> of(Hit hit) {
        List<String> reasons = new ArrayList<>();
        List<String> asked = new ArrayList<>(hit.tags().stream().map(this::name).toList());
        asked.addAll(hit.keywords());
        if (!asked.isEmpty()) {
            reasons.add(asked.stream().distinct().limit(5).collect(Collectors.joining(", ")));
        }
        if (hit.near()) {
            reasons.add(message("directory.reason.near"));
        }
        if (hit.card().level() != null) {
            reasons.add(message("directory.level." + hit.card().level()));
        }
        addAnswer(reasons, hit.card().medianAnswer());
        return reasons;
    }

    private void addAnswer(List<String> reasons, Long seconds) {
        if (seconds != null && seconds <= 72 * HOUR) {
            String within = seconds <= 4 * HOUR ? "hours" : seconds <= 24 * HOUR ? "day" : "days";
            reasons.add(message("directory.reason.answers." + within));
        }
    }

    private String name(Tag tag) {
        return message(tag.kind().field() + "." + tag.value());
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
