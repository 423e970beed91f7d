package io.leadflow.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/** Light or dark pages, or as the reader's system has it. */
enum Appearance {
    AUTO("light dark"),
    LIGHT("light"),
    DARK("dark");

    static final String COOKIE = "appearance";

    private final String colorScheme;

    Appearance(String colorScheme) {
        this.colorScheme = colorScheme;
    }

    static Appearance chosenIn(HttpServletRequest request) {
        return Choice.in(request, COOKIE).map(Appearance::of).orElse(AUTO);
    }

    static Appearance of(String key) {
        return Arrays.stream(values())
                .filter(appearance -> appearance.getKey().equals(key))
                .findFirst()
                .orElse(AUTO);
    }

    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the style property of this name has it. */
    public String getColorScheme() {
        return colorScheme;
    }
}
