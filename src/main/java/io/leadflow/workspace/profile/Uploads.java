package io.leadflow.workspace.profile;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MultipartFilter;

/** Reads forms with files before security does: the token against forged requests is one of their parts. */
@Configuration(proxyBeanMethods = false)
class Uploads {

    /** Where each form is sent to, and the page that it stands on. */
    private static final Map<String, String> PAGES = Map.of("/profile/logo", "/profile", "/membership", "/membership");

    @Bean
    FilterRegistrationBean<MultipartFilter> formsWithFiles() {
        FilterRegistrationBean<MultipartFilter> filter = new FilterRegistrationBean<>(new BackWhenTooLarge());
        filter.setUrlPatterns(PAGES.keySet());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    /** A file that is larger than any form may carry leads back to its page, which says so. */
    private static final class BackWhenTooLarge extends MultipartFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                super.doFilterInternal(request, response, chain);
            } catch (MaxUploadSizeExceededException tooLarge) {
                response.sendRedirect(PAGES.get(request.getServletPath()) + "?tooLarge");
            }
        }
    }
}
