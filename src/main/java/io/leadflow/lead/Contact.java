package io.leadflow.lead;

import io.leadflow.refusal.Check;
import java.util.Locale;

/** The person to talk to at the customer, and the language to write to them in (B8). */
public record Contact(String firstName, String lastName, String email, String phone, Locale locale) {

    public Contact {
        firstName = Check.line("contactFirstName", firstName, 100);
        lastName = Check.line("contactLastName", lastName, 100);
        email = Check.email("contactEmail", email);
        phone = Check.optionalLine("contactPhone", phone, 40);
        locale = Check.required("contactLocale", locale);
    }

    /** As the contact's language orders it: in Hungarian and in Chinese characters the family name comes first. */
    public String fullName() {
        if (locale.getLanguage().equals("hu")) {
            return lastName + " " + firstName;
        }
        return isChinese(lastName) && isChinese(firstName) ? lastName + firstName : firstName + " " + lastName;
    }

    /** Nobody, in the same language. */
    Contact erased() {
        return new Contact(Inquiry.ERASED, Inquiry.ERASED, "erased@leadflow.invalid", null, locale);
    }

    private static boolean isChinese(String name) {
        return name.codePoints().allMatch(Character::isIdeographic);
    }
}
