package io.leadflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that is not written plainly, before anything reads it: what looks like one address to one reader
 * and like another to the next could slip between them.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class PlainAddresses extends OncePerRequestFilter {

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean isPlain(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException notPlain) {
            return false;
        }
        return isWholePath(request) || request.getRequestURI().startsWith(request.getServletPath() + "/");
    }

    /** Pages have no part of their address after the servlet's; what has one is found by the first part, as it is written. */
    private static boolean isWholePath(HttpServletRequest request) {
        return request.getPathInfo() == null;
    }
}
