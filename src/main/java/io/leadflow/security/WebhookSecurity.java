package io.leadflow.security;

import static org.springframework.http.HttpMethod.GET;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Webhooks are registered by partners and vendor staff; what verifies a signature is open to everyone. */
@Configuration(proxyBeanMethods = false)
class WebhookSecurity {

    private static final String[] SUBSCRIBERS =
            Stream.concat(Group.PARTNER.stream(), Group.VENDOR.stream()).toArray(String[]::new);

    @Bean
    @Order(0)
    SecurityFilterChain webhookDoors(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webhooks/v1/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(GET, "/webhooks/v1/certificates/*")
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(SUBSCRIBERS))
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
