package org.jalon.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Gives the pieces that sign-in is made of. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    SecurityWiring() {}

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SignedIn signedIn() {
        return new SecurityContextSignedIn();
    }
}
