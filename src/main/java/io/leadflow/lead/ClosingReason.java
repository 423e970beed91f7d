package io.leadflow.lead;

import io.leadflow.refusal.Check;
import java.util.Arrays;
import java.util.List;

/** Why a lead ended without a deal: the one list for declining (L4) and losing (L6), in the order of the forms. */
public enum ClosingReason {
    BUDGET_NOT_ADEQUATE,
    CUSTOMER_DID_NOT_RESPOND,
    CHOSE_ANOTHER_VENDOR,
    REQUIREMENT_NOT_MET,
    NOT_A_CUSTOMER,
    TIMELINE_TOO_SHORT,
    ABUSE_SPAM_PHISHING,
    OTHER,
    /** The customer took the inquiry back. No partner can give this reason, and it says nothing about one. */
    CUSTOMER_WITHDREW;

    /** What a partner can choose from. */
    public static final List<ClosingReason> CHOICES = Arrays.stream(values())
            .filter(reason -> reason != CUSTOMER_WITHDREW)
            .toList();

    /**
     * The reason that a partner gives.
     *
     * @param field the name the caller knows it by
     * @throws io.leadflow.refusal.InvalidInput when it is none of the {@link #CHOICES}
     */
    public static ClosingReason chosen(String field, String name) {
        List<String> names = CHOICES.stream().map(Enum::name).toList();
        return valueOf(Check.oneOf(field, Check.line(field, name, 2_000), names));
    }
}
