package io.leadflow.lead;

/** What happened to a lead: one for each write there is. */
public enum Occasion {
    RECEIVED,
    OWN_DEAL,
    OPENED,
    ACCEPTED,
    DECLINED,
    EDITED,
    WON,
    LOST,
    EXPIRED,
    CONTACT_WINDOW_PASSED,
    REMINDED,
    /** The customer sent the inquiry on to a different partner (B3). */
    PASSED_ON,
    /** The customer took the inquiry back. */
    WITHDRAWN,
    /** Personal values were erased by right; the entries before keep that, when and by whom. */
    ERASED
}
