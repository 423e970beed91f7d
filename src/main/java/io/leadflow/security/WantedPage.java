package io.leadflow.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The page that a stranger wanted, to be shown after the log-in: kept in a cookie of theirs, so that only a log-in begins
 * a session. A page, and never a call of its scripts.
 */
@Component
class WantedPage implements RequestCache {

    private static final String COOKIE = "WANTED";
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int LONGEST = 1_500;

    private final LogInCookies cookies;

    WantedPage(LogInCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String address = address(request);
        if (isPage(request) && address.length() <= LONGEST) {
            cookies.set(request, response, COOKIE, encoded(address), KEPT);
        }
    }

    /** The wanted page, once. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        removeRequest(request, response);
        return decoded(cookie.getValue()).flatMap(LocalAddress::of).map(URI::toString);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.set(request, response, COOKIE, "", Duration.ZERO);
    }

    /** Nothing is played again: the browser is sent to the page and asks for it anew. */
    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    private static boolean isPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getMethod().equals("GET")
                && WebSecurity.isBrowser(request)
                && (mode == null || mode.equals("navigate"))
                && !request.getRequestURI().startsWith("/camunda/api/");
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String encoded(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
