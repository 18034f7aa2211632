package org.jalon.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;

/** Lets a person change the own password who shows to know the present one; guesses are throttled as sign-ins are. */
@Component
public final class OwnPassword {

    private final Accounts accounts;
    private final AuthenticationProvider signIn;

    OwnPassword(Accounts accounts, AuthenticationProvider signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** What came of the wish. */
    public sealed interface Outcome {}

    /** The new password holds; every session of the account is over. */
    public record Changed() implements Outcome {}

    /** The new password breaks a rule. */
    public record Refused(Password.Fault fault) implements Outcome {}

    /** The present password is another than was said. */
    public record NotThePresentOne() implements Outcome {}

    /** Too many were said that are not; see {@link FailureThrottle#PAUSE}. */
    public record TooManyTries() implements Outcome {}

    public Outcome change(Person person, Password present, Password next) {
        if (next.fault().isPresent()) {
            return new Refused(next.fault().get());
        }
        try {
            signIn.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(person.username(), present.value()));
        } catch (LockedException _tooMany) {
            return new TooManyTries();
        } catch (BadCredentialsException _another) {
            return new NotThePresentOne();
        }
        accounts.changePassword(person.id(), next);
        return new Changed();
    }
}
