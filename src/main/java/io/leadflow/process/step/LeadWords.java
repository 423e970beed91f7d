package io.leadflow.process.step;

import io.leadflow.lead.Lead;
import io.leadflow.lead.Need;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A lead in a few words that name no person and no free text. */
@Component
class LeadWords {

    private final MessageSource messages;

    LeadWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The customer's company and what it is about, for the task list, which exists in English. */
    String title(Lead lead) {
        return lead.inquiry().customer().name() + " – " + about(lead, Locale.ENGLISH);
    }

    /** The tab of Tasklist that it is under, which asks for these words. */
    String kind(Lead lead) {
        return lead.inquiry().leadType().isQualified() ? "Qualified lead" : "Marketplace lead";
    }

    /** The first product, else the first service, else the type of the lead. */
    String about(Lead lead, Locale locale) {
        Need need = lead.inquiry().need();
        String key = Stream.concat(
                        need.products().stream().map(product -> "product." + product),
                        need.services().stream().map(service -> "service." + service))
                .findFirst()
                .orElse("leadType." + lead.inquiry().leadType());
        return messages.getMessage(key, null, locale);
    }
}
