package io.leadflow.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.engine.identity.SignedInAtEngine;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The order before the engine's web interfaces: who is it (Spring Security), may they (gate), tell the engine. */
@Configuration(proxyBeanMethods = false)
class EngineDoorFilters {

    private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<Filter> engineGate(
            EnginePaths paths, TaskSight tasks, StartSight starts, ObjectMapper json) {
        return registration(
                new EngineGate(paths, tasks, starts, json), AFTER_LOGIN, "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestAuthentication() {
        return registration(new ProcessEngineAuthenticationFilter(), AFTER_LOGIN + 2, "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webappAuthentication() {
        return registration(
                new ContainerBasedAuthenticationFilter(), AFTER_LOGIN + 2, "/camunda/api/*", "/camunda/app/*");
    }

    private static FilterRegistrationBean<Filter> registration(Filter filter, int order, String... addresses) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setInitParameters(Map.of("authentication-provider", SignedInAtEngine.class.getName()));
        registration.addUrlPatterns(addresses);
        registration.setAsyncSupported(true);
        registration.setOrder(order);
        return registration;
    }
}
