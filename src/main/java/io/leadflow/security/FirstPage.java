package io.leadflow.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;

/** Where a log-in leads to: the page that was wanted before it, else where one's work is. */
class FirstPage extends SimpleUrlAuthenticationSuccessHandler {

    private final WantedPage wanted;
    private final KnownBrowser browsers;

    FirstPage(WantedPage wanted, KnownBrowser browsers) {
        this.wanted = wanted;
        this.browsers = browsers;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException, ServletException {
        browsers.remember(request, response, login.getName());
        super.onAuthenticationSuccess(request, response, login);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication login) {
        return wanted.take(request, response).orElseGet(() -> work((SignedIn) login.getPrincipal()));
    }

    private static String work(SignedIn person) {
        if (person.isOneOf(Group.PARTNER)) {
            return "/leads";
        }
        return person.isOneOf(Group.VENDOR) ? "/sent" : "/";
    }
}
