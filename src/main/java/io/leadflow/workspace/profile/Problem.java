package io.leadflow.workspace.profile;

import io.leadflow.refusal.InvalidInput;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What is wrong with a form, in the reader's language; {@code field} is also the id of its input. */
record Problem(String field, String sentence) {

    static Problem of(InvalidInput refusal, MessageSource messages, Locale locale) {
        String sentence = messages.getMessage("directory.rule." + refusal.field(), null, refusal.getMessage(), locale);
        return new Problem(refusal.field(), sentence);
    }
}
