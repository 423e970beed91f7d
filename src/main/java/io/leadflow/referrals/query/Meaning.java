package io.leadflow.referrals.query;

import java.util.Map;

/**
 * When a lead {@code l} has a value of a list of 1.7, as a condition that is never unknown. They name plain columns: for
 * those the database has indexes, and knows how many leads they hold for.
 */
final class Meaning {

    static final Map<String, String> OF_STATUS = Map.of(
            "New", "l.stage = 'RECEIVED'",
            "Active", "l.stage = 'ACCEPTED'",
            "Closed", "l.stage = 'ARCHIVED'");

    static final Map<String, String> OF_SUBSTATUS = Map.of(
            "Pending", "l.stage = 'RECEIVED' and l.opened_at is null",
            "Received", "l.stage = 'RECEIVED' and l.opened_at is not null",
            "Accepted", "l.stage = 'ACCEPTED'",
            "Won", "l.stage = 'ARCHIVED' and l.outcome = 'WON'",
            "Lost", "l.stage = 'ARCHIVED' and l.outcome = 'LOST'",
            "Declined", "l.stage = 'ARCHIVED' and l.outcome = 'DECLINED'",
            "Expired", "l.stage = 'ARCHIVED' and l.outcome = 'EXPIRED'");

    private static final String OWN = "l.sender_type = 'PARTNER' and l.sender_id = l.partner_id";

    static final Map<String, String> OF_DIRECTION = Map.of("Outgoing", OWN, "Incoming", "not (" + OWN + ")");

    private Meaning() {}
}
