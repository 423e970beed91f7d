package io.leadflow.lead;

/** The one list of reasons for declining a lead (L4) and for losing one (L6), in the order of the forms. */
public enum ClosingReason {
    BUDGET_NOT_ADEQUATE,
    CUSTOMER_DID_NOT_RESPOND,
    CHOSE_ANOTHER_VENDOR,
    REQUIREMENT_NOT_MET,
    NOT_A_CUSTOMER,
    TIMELINE_TOO_SHORT,
    ABUSE_SPAM_PHISHING,
    OTHER
}
