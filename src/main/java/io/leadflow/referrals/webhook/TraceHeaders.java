package io.leadflow.referrals.webhook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The headers by which a client and we talk about one call: the client's own id, and ours. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class TraceHeaders extends OncePerRequestFilter {

    private static final String CORRELATION = "MS-CorrelationId";
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{36}");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/webhooks/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(CORRELATION);
        boolean isId = given != null && ID.matcher(given).matches();
        response.setHeader(CORRELATION, isId ? given : UUID.randomUUID().toString());
        response.setHeader("MS-RequestId", UUID.randomUUID().toString());
        response.setHeader("X-Locale", "en-US");
        chain.doFilter(request, response);
    }
}
