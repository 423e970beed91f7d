package io.leadflow.webhook;

/** Who hears of events: an organisation of its own referrals, or the vendor of those it sent. */
public record Subscriber(String id) {

    /** No organisation's id has an asterisk. */
    public static final Subscriber VENDOR = new Subscriber("*vendor");
}
