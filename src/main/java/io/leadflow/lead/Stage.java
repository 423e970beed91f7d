package io.leadflow.lead;

/** The three stages of a lead, in their order (L1). */
public enum Stage {
    RECEIVED,
    ACCEPTED,
    ARCHIVED
}
