package org.jalon.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in by password unless the throttle refuses, for forms and HTTP Basic alike. */
final class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider byPassword;
    private final FailureThrottle<SignInAttempt> throttle;

    ThrottledSignIn(AuthenticationProvider byPassword, FailureThrottle<SignInAttempt> throttle) {
        this.byPassword = byPassword;
        this.throttle = throttle;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        SignInAttempt attempt = new SignInAttempt(request.getName(), address(request));
        if (throttle.refuses(attempt)) {
            throw new LockedException("Too many failed sign-ins; wait five minutes");
        }
        try {
            Authentication result = byPassword.authenticate(request);
            throttle.succeeded(attempt);
            return result;
        } catch (AuthenticationException e) {
            throttle.failed(attempt);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return byPassword.supports(authentication);
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
