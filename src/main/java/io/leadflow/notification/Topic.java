package io.leadflow.notification;

/** What a notification is about; each topic has its own words under {@code mail.<topic>.} in the message bundles. */
public enum Topic {
    /** To the contact of the partner's location: a lead came in (L10). */
    NEW_LEAD("newLead"),
    /** To the contact of the partner's location: a lead still waits for an answer (B2). */
    REMINDER("reminder"),
    /** To the customer: the inquiry has arrived, and where to follow it (D7). */
    RECEIVED("received"),
    /** To the contact of the partner's location: the customer took the inquiry back. */
    WITHDRAWN("withdrawn"),
    /** To the customer: the partner did not answer in time, choose a different one (B3). */
    UNANSWERED("unanswered"),
    /** To the customer: the partner declined, choose a different one (L4). */
    DECLINED("declined"),
    /** To the sender: the partner did not answer in time (L5). */
    EXPIRED("expired"),
    /** To the vendor: the deal was won (L6). */
    WON("won"),
    /** To the vendor: the deal was lost (L6). */
    LOST("lost");

    private final String words;

    Topic(String words) {
        this.words = words;
    }

    /** The message key of one part of this topic, such as {@code mail.newLead.subject}. */
    String key(String part) {
        return "mail." + words + "." + part;
    }
}
