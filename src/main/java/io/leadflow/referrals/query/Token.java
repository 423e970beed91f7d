package io.leadflow.referrals.query;

import io.leadflow.refusal.InvalidInput;

/**
 * A word, a text in quotes or a sign of a filter.
 *
 * @param text as written; a text in quotes keeps them
 */
record Token(String text) {

    private static final int SHOWN = 60;

    boolean is(String word) {
        return text.equals(word);
    }

    boolean isQuoted() {
        return text.startsWith("'");
    }

    /** What stands between the quotes. */
    String quoted(String rule) {
        if (!isQuoted()) {
            throw refused(rule);
        }
        String inner = text.substring(1, text.length() - 1).replace("''", "'");
        if (inner.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("$filter", "must not contain control characters");
        }
        return inner;
    }

    /** The text, with or without quotes. */
    String plain() {
        return isQuoted() ? quoted("") : text;
    }

    InvalidInput refused(String rule) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return new InvalidInput("$filter", "has " + (shown.isEmpty() ? "an end" : shown) + ", which " + rule);
    }
}
