package io.leadflow.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** One log-in for everything, and every address closed unless it is named here. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    /** What customers do. Their right lies in the address or the form alone, so nobody can ride on a log-in of theirs. */
    private static final String[] WITHOUT_LOG_IN = {"/partners/*/inquiry", "/inquiries/**"};

    private static final String PAGE_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; " + "form-action 'self'; frame-ancestors 'self'";

    private final LastingLogIn lastingLogIn;
    private final KnownBrowser browsers;
    private final ServerProperties server;
    private final WantedPage wantedPage;

    WebSecurity(Accounts accounts, Clock clock, KnownBrowser browsers, WantedPage wantedPage, ServerProperties server) {
        this.lastingLogIn = new LastingLogIn(accounts, clock);
        this.browsers = browsers;
        this.wantedPage = wantedPage;
        this.server = server;
    }

    /** Matches whole addresses: the default would look for them below one servlet, and the engine has its own. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean requestMatchers() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** The engine's REST interface: Basic authentication with each request, no session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(WebSecurity::comesFromAnotherSite)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(new BasicChallenge()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Tasklist, Cockpit and Admin: our session, their own protection against forged requests and their own headers. */
    @Bean
    @Order(2)
    SecurityFilterChain engineWebapps(HttpSecurity http) throws Exception {
        return http.securityMatcher("/camunda/**", "/camunda")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(wantedPage))
                .addFilterBefore(lastingLogIn, AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .logout(logout -> logout.logoutUrl("/camunda/api/admin/auth/user/default/logout")
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> request.getRequestURI().startsWith("/camunda/api/"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true))
                .build();
    }

    /** Our own pages; a client that is no browser may send Basic authentication instead of logging in. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(WebSecurity::isSentByAnotherSite)
                        .denyAll()
                        .requestMatchers("/login", "/leadflow.css", "/leadflow.js", "/icons.svg", "/favicon.svg")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/language", "/appearance")
                        .permitAll()
                        .requestMatchers(WITHOUT_LOG_IN)
                        .permitAll()
                        .requestMatchers("/erasures/**")
                        .hasAnyRole(Group.VENDOR_MARKETING, Group.VENDOR_SELLER)
                        .requestMatchers("/demo/clock")
                        .hasRole(Group.ADMINISTRATOR)
                        .requestMatchers("/leads", "/leads.csv")
                        .hasAnyRole(Group.REFERRALS_ADMIN, Group.MPN_PARTNER_ADMIN, Group.PROCESS_OWNER)
                        .requestMatchers("/sent", "/sent.csv", "/sent/new")
                        .hasAnyRole(Group.SENDERS.toArray(String[]::new))
                        .requestMatchers("/policy")
                        .hasAnyRole(Group.PROCESS_OWNER)
                        .requestMatchers(HttpMethod.GET, "/partners", "/partners/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/profile", "/profile/preview", "/standing")
                        .hasAnyRole(Group.MPN_PARTNER_ADMIN, Group.REFERRALS_ADMIN)
                        .requestMatchers("/profile", "/profile/**")
                        .hasRole(Group.MPN_PARTNER_ADMIN)
                        .requestMatchers("/membership")
                        .hasAnyRole(Group.VENDOR_MARKETING, Group.VENDOR_SELLER, Group.ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(lastingLogIn, AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(wantedPage))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(request -> new LogInPlace(request, browsers))
                        .successHandler(new FirstPage(wantedPage, browsers))
                        .failureHandler(WebSecurity::backToTheForm))
                .httpBasic(basic -> basic.authenticationEntryPoint(new BasicChallenge()))
                .logout(Customizer.withDefaults())
                .csrf(csrf -> csrf.csrfTokenRepository(tokensOfForms())
                        .ignoringRequestMatchers(WebSecurity::isNoBrowserWithCredentials)
                        .ignoringRequestMatchers(WITHOUT_LOG_IN))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), WebSecurity::isBrowser)
                        .defaultAuthenticationEntryPointFor(new BasicChallenge(), request -> true))
                .build();
    }

    /** Without a session to keep what was wrong: a wrong password begins none. */
    private static void backToTheForm(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String said = refused instanceof TooManyGuesses ? "/login?wait" : "/login?error";
        new DefaultRedirectStrategy().sendRedirect(request, response, said);
    }

    /**
     * A forged request rides on what a browser sends by itself: cookies, and the Basic credentials it remembers. What is
     * no browser sends its credentials on purpose.
     */
    private static boolean isNoBrowserWithCredentials(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith("Basic ") && request.getHeader(FETCH_SITE) == null;
    }

    /** In a cookie and not in the session: a stranger who looks at a page with a form begins none. */
    private CookieCsrfTokenRepository tokensOfForms() {
        boolean secure =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("CSRF");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (secure) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /** Another site may link to a page of ours, and send nothing. */
    private static boolean isSentByAnotherSite(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && comesFromAnotherSite(request);
    }

    /** Browsers say where a request comes from; other clients say nothing. */
    static boolean comesFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
