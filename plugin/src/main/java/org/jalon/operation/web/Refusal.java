package org.jalon.operation.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that can not be met, answered as problem details with one sentence. */
final class Refusal extends ErrorResponseException {

    Refusal(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    static Refusal notFound(String what, Object id) {
        return new Refusal(HttpStatus.NOT_FOUND, "There is no " + what + " " + id);
    }
}
