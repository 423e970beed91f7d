package io.leadflow.security;

import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The interfaces for other systems: each request brings its credentials, none leaves a session behind. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String VIEWER_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ApiSettings settings;
    private final ApiAnswers answers;
    private final BearerTokens tokens;

    ApiSecurity(ApiSettings settings, ApiAnswers answers, Accounts accounts) {
        this.settings = settings;
        this.answers = answers;
        this.tokens = new BearerTokens(settings, accounts);
    }

    /** What verifies the signature of an event: open to everyone, and nobody's share of the node. */
    @Bean
    @Order(-1)
    SecurityFilterChain certificateDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(GET, "/webhooks/v1/certificates/*"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(0)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        HttpSecurity closed = http.securityMatcher("/v1.0/**", "/webhooks/v1/**", "/intake")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(WebSecurity::comesFromAnotherSite)
                        .denyAll()
                        .requestMatchers("/webhooks/v1/**")
                        .hasAnyRole(Group.SUBSCRIBERS)
                        .requestMatchers("/intake")
                        .hasRole(Group.LEAD_SOURCE)
                        .anyRequest()
                        .hasAnyRole(Group.CALLERS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(who())
                        .accessDeniedHandler((request, response, denied) ->
                                answers.refuse(response, 403, "The caller is not authorized to access this.")))
                .addFilterBefore(new ApiFailure(answers), BasicAuthenticationFilter.class)
                .addFilterAfter(new RateLimit(settings, answers), AuthorizationFilter.class);
        return credentials(closed).build();
    }

    /** The description of the interfaces, which anyone may read; its viewer sets styles and pictures by script. */
    @Bean
    @Order(0)
    SecurityFilterChain apiViewer(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(VIEWER_POLICY)))
                .build();
    }

    private HttpSecurity credentials(HttpSecurity http) throws Exception {
        return settings.issuer() == null
                ? http.httpBasic(basic -> basic.authenticationEntryPoint(who()))
                : http.oauth2ResourceServer(server -> server.authenticationEntryPoint(who())
                        .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(tokens)));
    }

    private AuthenticationEntryPoint who() {
        String scheme = settings.issuer() == null ? "Basic realm=\"Leadflow\"" : "Bearer";
        return (request, response, refused) -> {
            if (refused instanceof TooManyGuesses guesses) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(guesses.seconds()));
                answers.refuse(response, 429, guesses.getMessage());
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme);
            answers.refuse(response, 401, "The caller is not known. Send valid credentials.");
        };
    }
}
