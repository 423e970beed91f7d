package io.leadflow.partner;

import io.leadflow.refusal.Check;
import java.util.Locale;

/** The person at a location who receives its alerts, in their language (B8). */
public record LocationContact(String name, String email, Locale locale) {

    public LocationContact {
        name = Check.line("contactName", name, 200);
        email = Check.email("contactEmail", email);
        locale = Check.required("contactLocale", locale);
    }
}
