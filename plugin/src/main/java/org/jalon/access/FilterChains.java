package org.jalon.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Says, for each part of the address space, who is let in and how they show who they are. */
@Configuration(proxyBeanMethods = false)
class FilterChains {

    private static final Set<String> UNCHANGING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final String[] PUBLIC_PAGES = {
        "/",
        "/frameworks",
        "/frameworks/**",
        "/profile",
        "/profile/**",
        "/css/**",
        "/img/**",
        "/favicon.ico",
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/info",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/v3/api-docs/**"
    };

    FilterChains() {}

    /** The xAPI resources know their own credentials: nothing is asked here, and no session is opened. */
    @Bean
    @Order(1)
    SecurityFilterChain xapi(HttpSecurity http) {
        return http.securityMatcher("/xapi/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(FilterChains::frameOnlyByOurselves)
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .build();
    }

    /**
     * A tutor's page knows the link that opens it, and its forms prove themselves by it: no account is looked at, no session
     * opened.
     */
    @Bean
    @Order(1)
    SecurityFilterChain tutors(HttpSecurity http) {
        return http.securityMatcher("/t/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(FilterChains::frameOnlyByOurselves)
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .build();
    }

    /** The API takes an open session, with its CSRF token, or HTTP Basic, which leaves no session behind. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals, AccountStore accounts) {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(FilterChains::needsCsrfToken))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(FilterChains::frameOnlyByOurselves)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new AccountChangeFilter(accounts), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new BodyLimitFilter(refusals), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(reading("/api/frameworks", "/api/frameworks/**"))
                        .permitAll()
                        .requestMatchers("/api/accounts", "/api/accounts/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Pages ask to sign in by a form; what is public law and public state needs none. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, AccountStore accounts) {
        return http.headers(FilterChains::frameOnlyByOurselves)
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(FilterChains::signInFailed))
                .logout(signOut -> signOut.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .addFilterBefore(new AccountChangeFilter(accounts), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/sign-in", "/error")
                                .permitAll()
                                .requestMatchers(reading(PUBLIC_PAGES))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (DatabaseGone.isBehind(why)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String reason = why instanceof LockedException ? "throttled" : "failed";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason);
    }

    private static RequestMatcher[] reading(String... paths) {
        PathPatternRequestMatcher.Builder matcher = PathPatternRequestMatcher.withDefaults();
        return Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                .flatMap(method -> Arrays.stream(paths).map(path -> matcher.matcher(method, path)))
                .toArray(RequestMatcher[]::new);
    }

    private static void frameOnlyByOurselves(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.sameOrigin());
    }

    /**
     * A request changes something and a browser may have sent it without its user's will: with a session's cookie, or from
     * another site with the Basic credentials that the browser remembers.
     */
    static boolean needsCsrfToken(HttpServletRequest request) {
        if (UNCHANGING.contains(request.getMethod())) {
            return false;
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            String site = request.getHeader("Sec-Fetch-Site");
            return site != null && !site.equals("same-origin") && !site.equals("none");
        }
        return request.getSession(false) != null;
    }
}
