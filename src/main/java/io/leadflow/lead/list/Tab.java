package io.leadflow.lead.list;

/** The tabs of a list (T2). */
public enum Tab {
    /** Customer inquiries. */
    MARKETPLACE,
    /** Marketing-qualified and sales-qualified leads. */
    QUALIFIED,
    /** What this user marked, of either kind. */
    FAVORITES
}
