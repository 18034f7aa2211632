package org.jalon.learner.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jalon.journal.ErasedLearnerException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what was to be recorded about an erased learner: a conflict with what became of the record. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErasedLearnerProblems {

    ErasedLearnerProblems() {}

    @ExceptionHandler
    ProblemDetail onErasedLearner(ErasedLearnerException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        problem.setTitle("The learner was erased");
        return problem;
    }

    /** The same for what a page's form sends. */
    @ControllerAdvice(annotations = Controller.class)
    @Order
    static class OnPages {

        OnPages() {}

        @ExceptionHandler
        void onErasedLearner(ErasedLearnerException e, HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.CONFLICT.value());
        }
    }
}
