package io.leadflow.inquiry;

import java.time.Instant;

/**
 * What an open form carries along, sealed: it takes the place of a session.
 *
 * @param key of this one form; sent twice, it makes one inquiry
 */
record Ticket(Instant issuedAt, String key) {}
