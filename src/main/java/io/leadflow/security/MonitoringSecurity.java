package io.leadflow.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What watches the product: anyone may ask whether it is well, only the administrator how much it carries. */
@Configuration(proxyBeanMethods = false)
class MonitoringSecurity {

    /** Basic authentication with each request and no session: a scrape each minute must leave nothing behind. */
    @Bean
    @Order(0)
    SecurityFilterChain monitoring(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/health/**", "/actuator/prometheus")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole(Group.ADMINISTRATOR))
                .httpBasic(basic -> basic.authenticationEntryPoint(new BasicChallenge()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
