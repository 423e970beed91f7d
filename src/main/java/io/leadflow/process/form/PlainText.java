package io.leadflow.process.form;

import java.util.stream.Collectors;

/** Text from outside, for a place that reads Markdown: it appears as it was written and does nothing. */
final class PlainText {

    private PlainText() {}

    /** Writes all punctuation as character references, line breaks as such; {@code null} becomes empty. */
    static String of(String text) {
        return text == null ? "" : text.codePoints().mapToObj(PlainText::shown).collect(Collectors.joining());
    }

    private static String shown(int character) {
        if (character == '\n') {
            return "<br>";
        }
        boolean plain = Character.isLetterOrDigit(character) || character == ' ' || character > 127;
        return plain ? Character.toString(character) : "&#" + character + ";";
    }
}
