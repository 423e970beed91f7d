package io.leadflow.referrals.query;

import io.leadflow.refusal.InvalidInput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a filter, one after the other. */
final class Tokens {

    private static final Token END = new Token("");

    /** A text in quotes; a word or path; a number, moment or GUID; a sign. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*+(?<token>'(?:[^']|'')*+'" + "|[A-Za-z_$][A-Za-z0-9_$/.-]*+|[0-9+-][A-Za-z0-9.:+-]*+|[():])");

    private final Deque<Token> rest = new ArrayDeque<>();

    Tokens(String filter) {
        String text = filter.stripTrailing();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new InvalidInput("$filter", "cannot be read from character " + (at + 1) + " on");
            }
            rest.add(new Token(matcher.group("token")));
            at = matcher.end();
        }
    }

    Token peek() {
        return rest.isEmpty() ? END : rest.peek();
    }

    Token next() {
        return rest.isEmpty() ? END : rest.remove();
    }

    /** Takes the next token if it is this word. */
    boolean take(String word) {
        boolean found = peek().is(word);
        if (found) {
            next();
        }
        return found;
    }

    void expect(String word) {
        Token token = next();
        if (!token.is(word)) {
            throw token.refused("stands where " + word + " should");
        }
    }
}
