package io.leadflow.workspace.profile;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.MultipartFilter;

/** Reads forms with files before security does: the token against forged requests is one of their parts. */
@Configuration(proxyBeanMethods = false)
class Uploads {

    @Bean
    FilterRegistrationBean<MultipartFilter> formsWithFiles() {
        FilterRegistrationBean<MultipartFilter> filter = new FilterRegistrationBean<>(new MultipartFilter());
        filter.addUrlPatterns("/profile/logo", "/membership");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }
}
