package io.leadflow.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Marks a browser in which someone has logged in, so that strangers who guess that one's password elsewhere do not keep
 * them out. The mark opens nothing: whoever has it may only try passwords of that user as slowly as everyone.
 */
@Component
class KnownBrowser {

    private static final String COOKIE = "KNOWN";
    private static final String PURPOSE = "browser";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int NUMBER = 16;

    private final Seal seal;
    private final LogInCookies cookies;
    private final SecureRandom random = new SecureRandom();

    KnownBrowser(Seal seal, LogInCookies cookies) {
        this.seal = seal;
        this.cookies = cookies;
    }

    /** The number of this browser and the user who logged in with it last. */
    Optional<Mark> mark(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(cookie -> seal.open(PURPOSE, cookie))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .filter(mark -> mark.length() > NUMBER)
                .map(mark -> new Mark(mark.substring(0, NUMBER), mark.substring(NUMBER)));
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String userId) {
        byte[] number = new byte[NUMBER / 2];
        random.nextBytes(number);
        String mark = HexFormat.of().formatHex(number) + userId;
        cookies.set(request, response, COOKIE, seal.seal(PURPOSE, mark.getBytes(StandardCharsets.UTF_8)), KEPT);
    }

    record Mark(String number, String userId) {}
}
