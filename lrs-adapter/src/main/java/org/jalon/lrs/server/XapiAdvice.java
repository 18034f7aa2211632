package org.jalon.lrs.server;

import org.jalon.lrs.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what went wrong in an xAPI resource into problem details. */
@RestControllerAdvice(basePackageClasses = XapiAdvice.class)
final class XapiAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(XapiAdvice.class);

    @ExceptionHandler
    ResponseEntity<byte[]> refused(XapiRefusal refusal) {
        return XapiProblem.answer(refusal);
    }

    @ExceptionHandler({DataAccessException.class, StoreUnavailableException.class})
    ResponseEntity<byte[]> unavailable(RuntimeException unavailable) {
        LOG.error("The statement store cannot be reached", unavailable);
        return XapiProblem.answer(
                new XapiRefusal(HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be reached at present."));
    }
}
