package io.leadflow.demo;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How far a visitor asks to move time: forward, and at most 365 days. */
record Jump(Duration length) {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** Refused; the message is the key of a sentence for the visitor. */
    static final class Refused extends RuntimeException {
        Refused(String messageKey) {
            super(messageKey);
        }
    }

    /** @throws Refused when the text is no ISO 8601 duration such as {@code P14D} or {@code PT72H}, or one not allowed */
    static Jump parse(String text) {
        try {
            return new Jump(Duration.parse(text == null ? "" : text.strip()));
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            throw new Refused("page.clock.unreadable");
        }
    }

    Jump {
        if (length.isNegative() || length.isZero()) {
            throw new Refused("page.clock.notForward");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw new Refused("page.clock.tooFar");
        }
    }
}
