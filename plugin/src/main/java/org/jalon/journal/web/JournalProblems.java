package org.jalon.journal.web;

import java.util.NoSuchElementException;
import org.jalon.journal.FileTooLargeException;
import org.jalon.journal.KeyTakenException;
import org.jalon.journal.ProjectionStoppedException;
import org.jalon.journal.RebuildRunningException;
import org.jalon.journal.RefusedActException;
import org.jalon.lrs.StoreUnavailableException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what the journal refuses as problem details. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class JournalProblems {

    JournalProblems() {}

    @ExceptionHandler
    ProblemDetail onRefusedAct(RefusedActException e) {
        return problem(HttpStatus.BAD_REQUEST, "The act was refused", e);
    }

    @ExceptionHandler
    ProblemDetail onTakenKey(KeyTakenException e) {
        return problem(HttpStatus.CONFLICT, "The key belongs to another act", e);
    }

    @ExceptionHandler
    ProblemDetail onFileTooLarge(FileTooLargeException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "The file is too large", e);
    }

    @ExceptionHandler
    ProblemDetail onNothingThere(NoSuchElementException e) {
        return problem(HttpStatus.NOT_FOUND, "Not found", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onStoreUnavailable(StoreUnavailableException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be written at present", e));
    }

    /** Nothing is shown that might lack what was done before. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onStoppedProjection(ProjectionStoppedException e) {
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "The projections are stopped", e);
        problem.setProperty("projection", e.projection());
        problem.setProperty("position", e.position());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onRunningRebuild(RebuildRunningException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "The projections are being rebuilt", e));
    }

    private static ProblemDetail problem(HttpStatus status, String title, Exception e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
