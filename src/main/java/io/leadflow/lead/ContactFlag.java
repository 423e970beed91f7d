package io.leadflow.lead;

/** The flame of a lead whose customer asked to be contacted directly (L7); other leads have none. */
public enum ContactFlag {
    /** The customer waits for a contact within the contact window. */
    BURNING,
    /** The window has passed; the lead stays active, and the partner should still get in touch. */
    COOLED
}
