package io.leadflow.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody fills in the log-in: in a network, and in a browser that may be a known one of that user. */
class LogInPlace extends WebAuthenticationDetails {

    private final transient KnownBrowser.Mark browser;

    LogInPlace(HttpServletRequest request, KnownBrowser known) {
        super(request.getRemoteAddr(), null);
        this.browser = known.mark(request).orElse(null);
    }

    boolean isKnownBrowserOf(String userId) {
        return browser != null && browser.userId().equals(userId);
    }

    String browser() {
        return browser.number();
    }
}
