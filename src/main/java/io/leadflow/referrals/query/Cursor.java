package io.leadflow.referrals.query;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.leadflow.refusal.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/**
 * Where the last page ended: the next one is found by it at the same cost, however deep it lies.
 *
 * @param left how many referrals are still wanted; {@code null}: all
 */
record Cursor(Instant moment, UUID id, Integer left) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static Cursor read(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), US_ASCII).split("~", -1);
            return new Cursor(
                    Instant.parse(parts[0]),
                    UUID.fromString(parts[1]),
                    parts[2].isEmpty() ? null : Integer.valueOf(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException forged) {
            throw new InvalidInput("$skiptoken", "must be one that a next link carried");
        }
    }

    String written() {
        return ENCODER.encodeToString((moment + "~" + id + "~" + (left == null ? "" : left)).getBytes(US_ASCII));
    }

    Sql after(Order order) {
        return order.after(moment.atOffset(ZoneOffset.UTC), id);
    }
}
