package org.jalon.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Says who makes the present request. */
@FunctionalInterface
public interface SignedIn {

    /** The person behind the present request; empty for a visitor and outside of requests. */
    Optional<Person> find();

    /**
     * The person behind the present request.
     *
     * @throws AuthenticationCredentialsNotFoundException for a visitor; answered as 401 or by the sign-in page
     */
    default Person get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /**
     * The person behind the present request, who has the right.
     *
     * @throws AccessDeniedException without the right; answered as 403
     */
    default Person require(Right right) {
        Person person = get();
        if (!person.may(right)) {
            throw new AccessDeniedException("The role %s has not the right %s".formatted(person.role(), right));
        }
        return person;
    }
}
