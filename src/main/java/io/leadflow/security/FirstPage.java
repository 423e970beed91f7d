package io.leadflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a log-in leads to: the page that was wanted before it, else where one's work is. */
class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication login) {
        SignedIn person = (SignedIn) login.getPrincipal();
        if (person.isOneOf(Group.PARTNER)) {
            return "/leads";
        }
        return person.isOneOf(Group.VENDOR) ? "/sent" : "/";
    }
}
