package io.leadflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a log-in last no longer than the account behind it: when that is removed, or gets another password, other
 * groups or another organisation, its sessions end within a minute.
 */
class LastingLogIn extends OncePerRequestFilter {

    private static final String SEEN_AT = LastingLogIn.class.getName() + ".seenAt";
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Clock clock;

    LastingLogIn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && login != null && login.getPrincipal() instanceof SignedIn person && isDue(session)) {
            look(session, person);
        }
        chain.doFilter(request, response);
    }

    private boolean isDue(HttpSession session) {
        Instant seenAt = (Instant) session.getAttribute(SEEN_AT);
        return seenAt == null || clock.instant().isAfter(seenAt.plus(OFTEN));
    }

    private void look(HttpSession session, SignedIn person) {
        if (accounts.present(person.userId()).filter(person::equals).isPresent()) {
            session.setAttribute(SEEN_AT, clock.instant());
        } else {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
    }
}
