package org.jalon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401, 403, 413, 429 and 503 of the API as problem details (RFC 9457). */
@Component
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    ApiRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof LockedException) {
            response.setHeader("Retry-After", String.valueOf(FailureThrottle.PAUSE.toSeconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many failed sign-ins: wait five minutes.");
            return;
        }
        if (DatabaseGone.isBehind(e)) {
            response.setHeader("Retry-After", DatabaseGone.RETRY_AFTER_SECONDS);
            write(request, response, HttpStatus.SERVICE_UNAVAILABLE, DatabaseGone.SENTENCE);
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Jalon\", charset=\"UTF-8\"");
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "Sign in: send the username and password of an account by HTTP Basic, or open a session at /sign-in.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        String why = e instanceof CsrfException
                ? "A session's request needs its CSRF token, and HTTP Basic is not taken from another site."
                : "This account's role does not give the right to do this.";
        write(request, response, HttpStatus.FORBIDDEN, why);
    }

    /** Answers this status with a problem whose detail is this sentence. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
