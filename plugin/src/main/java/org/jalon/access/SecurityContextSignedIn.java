package org.jalon.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds the person in the security context of the present thread. */
final class SecurityContextSignedIn implements SignedIn {

    @Override
    public Optional<Person> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.person())
                : Optional.empty();
    }
}
