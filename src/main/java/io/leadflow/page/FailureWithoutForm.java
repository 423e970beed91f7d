package io.leadflow.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What failed may be the form itself, such as a file that is too large: the page that says so does not read it again. */
@Configuration(proxyBeanMethods = false)
class FailureWithoutForm {

    @Bean
    FilterRegistrationBean<?> noFormForFailures() {
        var registration = new FilterRegistrationBean<>(
                (request, response, chain) -> chain.doFilter(new Formless((HttpServletRequest) request), response));
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    private static final class Formless extends HttpServletRequestWrapper {

        Formless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return null;
        }
    }
}
