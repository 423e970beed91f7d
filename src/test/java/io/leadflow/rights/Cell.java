package io.leadflow.rights;

import java.net.http.HttpResponse;

/** What somebody gets at an address. */
enum Cell {
    OPEN("yes"),
    LOG_IN("log in"),
    CLOSED("no"),
    UNKNOWN("404");

    private final String word;

    Cell(String word) {
        this.word = word;
    }

    /** A request that is refused for what is in it was let in. */
    static Cell of(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401 -> LOG_IN;
            case 403 -> CLOSED;
            case 404 -> UNKNOWN;
            case 302 -> leadsToLogIn(answer) ? LOG_IN : OPEN;
            default -> OPEN;
        };
    }

    private static boolean leadsToLogIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").endsWith("/login");
    }

    @Override
    public String toString() {
        return word;
    }
}
