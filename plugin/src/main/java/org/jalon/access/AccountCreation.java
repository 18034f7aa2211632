package org.jalon.access;

import java.util.List;
import java.util.Optional;

/** What came of asking for a new account. */
public sealed interface AccountCreation {

    /** The account exists; the generated password is given this once. */
    record Created(Person person, Optional<Password> generated) implements AccountCreation {}

    /** The username belongs to somebody already. */
    record UsernameTaken(String username) implements AccountCreation {}

    /** The request breaks rules: all of them, each naming the field. */
    record Refused(List<String> faults) implements AccountCreation {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
