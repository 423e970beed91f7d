package io.leadflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Cookies of the log-in, which only the log-in gets to see: out of reach of scripts and other sites, and over https alone
 * when the request came by https or the sessions of the installation do.
 */
@Component
class LogInCookies {

    private final boolean httpsAlone;

    LogInCookies(ServerProperties server) {
        this.httpsAlone =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
    }

    void set(HttpServletRequest request, HttpServletResponse response, String name, String value, Duration kept) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/login")
                .maxAge(kept)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(httpsAlone || request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
