package io.leadflow.workspace.profile;

import io.leadflow.page.Problem;
import io.leadflow.refusal.InvalidInput;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The rules of a business profile in the reader's language: one sentence a field, {@code directory.rule.<field>}. */
final class ProfileRules {

    private ProfileRules() {}

    static Problem broken(InvalidInput refusal, MessageSource messages, Locale locale) {
        String sentence = messages.getMessage("directory.rule." + refusal.field(), null, refusal.getMessage(), locale);
        return new Problem(refusal.field(), sentence);
    }
}
