package io.leadflow.workspace.lead;

import io.leadflow.lead.HistoryEntry.Change;
import io.leadflow.page.InWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a change of a lead changed: its history keeps values as plain text, readers want them in their language. */
@Component
class ChangeInWords {

    private final MessageSource messages;
    private final InWords words;

    ChangeInWords(MessageSource messages, InWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** A field by its label; {@code null} stands for no value. */
    record Said(String label, String from, String to) {}

    /** What only the Referrals API knows is called as there. */
    Said of(Change change) {
        String label =
                messages.getMessage("field." + change.field(), null, change.field(), LocaleContextHolder.getLocale());
        return new Said(label, value(change.field(), change.from()), value(change.field(), change.to()));
    }

    private String value(String field, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (field) {
            case "dealValue" -> money(text);
            case "closingDate" -> words.date(LocalDate.parse(text));
            case "closingReason" ->
                messages.getMessage("closingReason." + text, null, text, LocaleContextHolder.getLocale());
            default -> text;
        };
    }

    /** As {@link io.leadflow.lead.Money} writes itself: {@code 1250.50 EUR}. */
    private String money(String text) {
        String[] parts = text.split(" ");
        return words.money(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
    }
}
