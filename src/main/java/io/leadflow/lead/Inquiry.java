package io.leadflow.lead;

import io.leadflow.refusal.Check;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What came in, and never changes unless it is erased: who asks for what.
 *
 * @param contactRequested the customer wants interested partners to contact them directly (L7, D7)
 * @param consentToContact the customer agrees to be contacted; a contact request implies it
 */
public record Inquiry(
        LeadType leadType,
        @Embedded.Nullable(prefix = "customer_") Customer customer,
        @Embedded.Nullable(prefix = "contact_") Contact contact,
        @Embedded.Nullable Need need,
        boolean contactRequested,
        boolean consentToContact) {

    /** Stands where a personal value was erased that a lead cannot be without. */
    static final String ERASED = "–";

    public Inquiry {
        leadType = Check.required("leadType", leadType);
        consentToContact = consentToContact || contactRequested;
    }

    /** The same without the person: what was asked for, where and when stays for statistics. */
    Inquiry erased() {
        return new Inquiry(
                leadType, customer.erased(), contact.erased(), need.erased(), contactRequested, consentToContact);
    }
}
