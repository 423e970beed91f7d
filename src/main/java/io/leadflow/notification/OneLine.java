package io.leadflow.notification;

import java.util.regex.Pattern;

/**
 * Text from outside as one harmless line: it can neither break into a mail header or a second line of plain text, nor
 * turn the writing direction of what follows.
 */
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private OneLine() {}

    /** The text with each run of control characters turned into one blank, trimmed; empty for {@code null}. */
    static String of(String text) {
        return text == null ? "" : BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
