package io.leadflow.notification;

import io.leadflow.language.Language;
import java.util.Locale;

/**
 * Who is told, and in which language (B8).
 *
 * @param name how to greet the person; {@code null} or blank when unknown
 * @param email one plain address, without a display name
 * @param locale language of the mail; English for {@code null} and for a language that mail is not written in
 */
public record Recipient(String name, String email, Locale locale) {

    /** @throws IllegalArgumentException when the address is missing or not a single line; the address is not repeated */
    public Recipient {
        name = OneLine.of(name);
        locale = Language.written(locale);
        if (email == null || email.isBlank() || !email.equals(OneLine.of(email))) {
            throw new IllegalArgumentException("email must be one address on one line");
        }
    }

    /** Without name and address, so that neither reaches a log. */
    @Override
    public String toString() {
        return "Recipient[" + locale.toLanguageTag() + "]";
    }
}
