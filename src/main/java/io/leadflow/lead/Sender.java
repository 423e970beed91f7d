package io.leadflow.lead;

import io.leadflow.refusal.Check;
import java.util.Locale;

/**
 * Who sent a lead and hears of its expiry (L5), in which language.
 *
 * @param id of the partner for {@link SenderType#PARTNER}; of a person or system, or {@code null}, for the vendor
 */
public record Sender(SenderType type, String id, String email, Locale locale) {

    /** A lead comes from the vendor, whose directory it came through, or from another partner. */
    public enum SenderType {
        VENDOR,
        PARTNER
    }

    public Sender {
        type = Check.required("senderType", type);
        id = Check.optionalLine("senderId", id, 64);
        email = Check.email("senderEmail", email);
        locale = Check.required("senderLocale", locale);
    }
}
