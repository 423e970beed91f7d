package io.leadflow.lead;

/** What happened to a lead: one for each write there is. */
public enum Occasion {
    RECEIVED,
    OPENED,
    ACCEPTED,
    DECLINED,
    EDITED,
    WON,
    LOST,
    EXPIRED,
    CONTACT_WINDOW_PASSED,
    REMINDED
}
