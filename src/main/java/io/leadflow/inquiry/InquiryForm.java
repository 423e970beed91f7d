package io.leadflow.inquiry;

import io.leadflow.lead.Contact;
import io.leadflow.lead.Customer;
import io.leadflow.lead.Inquiry;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Need;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An inquiry as it was typed, field by field (D7). */
record InquiryForm(MultiValueMap<String, String> typed) {

    /** A field that people do not see; what fills it in is no person. */
    static final String TRAP = "homepage";

    static final String TICKET = "ticket";

    private static final String CONSENT = "consentToContact";
    private static final String CONTACT_REQUESTED = "contactRequested";

    /** A good value for each field that needs one. */
    private static final Map<String, String> GOOD = Map.of(
            "need", "x",
            "customerName", "x",
            "customerCountry", "SE",
            "contactFirstName", "x",
            "contactLastName", "x",
            "contactEmail", "x@example.com");

    /** An empty form with what can be guessed of its reader. */
    static InquiryForm of(Locale reader, String languageTag) {
        MultiValueMap<String, String> guessed = new LinkedMultiValueMap<>();
        guessed.add("customerCountry", reader.getCountry());
        guessed.add("contactLocale", languageTag);
        return new InquiryForm(guessed);
    }

    public String text(String field) {
        return typed.getFirst(field);
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean isTicked(String field) {
        return typed.containsKey(field);
    }

    boolean isTrapped() {
        return text(TRAP) != null && !text(TRAP).isBlank();
    }

    /** @throws InvalidInput naming the first field that breaks a rule */
    Inquiry inquiry() {
        Need need = new Need(text("need"), all("products"), all("services"), all("industries"));
        return new Inquiry(
                LeadType.CUSTOMER_INQUIRY, customer(), contact(), need, isTicked(CONTACT_REQUESTED), isTicked(CONSENT));
    }

    /**
     * Every field that breaks a rule. The values of a lead know the rules and name one broken field at a time, so that
     * field gets a good value and the rest is read again.
     */
    Set<String> mistakes() {
        Set<String> mistakes = new LinkedHashSet<>();
        InquiryForm mended = this;
        for (String broken = mended.firstMistake(); broken != null; broken = mended.firstMistake()) {
            mistakes.add(broken);
            mended = mended.withGood(broken);
        }
        if (!isTicked(CONSENT) && !isTicked(CONTACT_REQUESTED)) {
            mistakes.add(CONSENT);
        }
        return mistakes;
    }

    private String firstMistake() {
        try {
            inquiry();
            return null;
        } catch (InvalidInput broken) {
            return broken.field();
        }
    }

    private InquiryForm withGood(String field) {
        MultiValueMap<String, String> mended = new LinkedMultiValueMap<>(typed);
        mended.remove(field);
        if (GOOD.containsKey(field)) {
            mended.add(field, GOOD.get(field));
        }
        return new InquiryForm(mended);
    }

    private Customer customer() {
        return new Customer(
                text("customerName"),
                text("customerCountry"),
                Check.optionalLine("customerSize", text("customerSize"), 40),
                null,
                text("customerCity"),
                null,
                null);
    }

    private Contact contact() {
        return new Contact(
                text("contactFirstName"),
                text("contactLastName"),
                text("contactEmail"),
                text("contactPhone"),
                Check.locale("contactLocale", text("contactLocale")));
    }
}
