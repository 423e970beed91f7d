package io.leadflow.referrals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each answer an id, and the caller's own one back (1.3). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

    static final String REQUEST_ID = "request-id";
    private static final String CLIENT_REQUEST_ID = "client-request-id";

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/v1.0/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID id = guid(request, REQUEST_ID).orElseGet(UUID::randomUUID);
        response.setHeader(REQUEST_ID, id.toString());
        guid(request, CLIENT_REQUEST_ID)
                .ifPresent(known -> response.setHeader(CLIENT_REQUEST_ID, request.getHeader(CLIENT_REQUEST_ID)));
        chain.doFilter(request, response);
    }

    /** The key by which a caller repeats a request without repeating what it does. */
    static Optional<UUID> repeatable(HttpServletRequest request) {
        return guid(request, REQUEST_ID);
    }

    private static Optional<UUID> guid(HttpServletRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header))
                .filter(text -> GUID.matcher(text).matches())
                .map(UUID::fromString);
    }
}
