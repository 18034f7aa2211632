package org.jalon.access;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Gives the pieces that sign-in is made of. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    SecurityWiring() {}

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder(
                PasswordEncoderFactories.createDelegatingPasswordEncoder(), new SecureRandom());
    }

    @Bean
    SignedIn signedIn() {
        return new SecurityContextSignedIn();
    }

    @Bean
    AuthenticationProvider signIn(AccountStore store, PasswordEncoder encoder, Clock clock) {
        DaoAuthenticationProvider byPassword = new DaoAuthenticationProvider(username -> principal(store, username));
        byPassword.setPasswordEncoder(encoder);
        return new ThrottledSignIn(byPassword, new FailureThrottle<>(clock, SignInAttempt.FAILURES));
    }

    /** Outside of all else, so that refused requests and error pages carry the headers too. */
    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders() {
        FilterRegistrationBean<SecurityHeadersFilter> registration =
                new FilterRegistrationBean<>(new SecurityHeadersFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    private static AccountPrincipal principal(AccountStore store, String username) {
        return store.find(Accounts.normalise(username))
                .flatMap(account ->
                        store.findPasswordHash(account.person().id()).map(hash -> new AccountPrincipal(account, hash)))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
