package org.jalon.lrs.server;

import java.util.List;
import org.jalon.xapi.StatementFault;
import org.springframework.http.HttpStatus;

/** A request that is not done: the status of its answer, one sentence for a person, and the single faults. */
final class XapiRefusal extends IllegalArgumentException {

    private final HttpStatus status;
    private final transient List<StatementFault> faults;

    XapiRefusal(HttpStatus status, String detail, List<StatementFault> faults) {
        super(detail);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    XapiRefusal(HttpStatus status, String detail) {
        this(status, detail, List.of());
    }

    static XapiRefusal badRequest(String detail) {
        return new XapiRefusal(HttpStatus.BAD_REQUEST, detail);
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<StatementFault> faults() {
        return faults;
    }
}
