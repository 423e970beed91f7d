package io.leadflow.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What failed may be the database, where sessions live too: the page that says so is shown as if there were none. */
@Configuration(proxyBeanMethods = false)
class FailureWithoutSession {

    @Bean
    FilterRegistrationBean<?> noSessionForFailures() {
        var registration = new FilterRegistrationBean<>((request, response, chain) ->
                chain.doFilter(isFailure(request) ? new Sessionless((HttpServletRequest) request) : request, response));
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    private static boolean isFailure(ServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Integer.valueOf(HttpStatus.INTERNAL_SERVER_ERROR.value()).equals(status);
    }

    private static final class Sessionless extends HttpServletRequestWrapper {

        Sessionless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession(boolean create) {
            return null;
        }
    }
}
