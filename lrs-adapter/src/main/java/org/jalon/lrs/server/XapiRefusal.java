package org.jalon.lrs.server;

import java.util.List;
import org.jalon.xapi.StatementFault;
import org.springframework.http.HttpStatus;

/** A request that is not done: the status of its answer, one sentence for a person, and the single faults. */
final class XapiRefusal extends IllegalArgumentException {

    private final HttpStatus status;
    private final transient List<StatementFault> faults;
    private final long retryAfter;

    private XapiRefusal(HttpStatus status, String detail, List<StatementFault> faults, long retryAfter) {
        super(detail);
        this.status = status;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    XapiRefusal(HttpStatus status, String detail, List<StatementFault> faults) {
        this(status, detail, faults, status == HttpStatus.SERVICE_UNAVAILABLE ? 5 : 0);
    }

    XapiRefusal(HttpStatus status, String detail) {
        this(status, detail, List.of());
    }

    static XapiRefusal badRequest(String detail) {
        return new XapiRefusal(HttpStatus.BAD_REQUEST, detail);
    }

    /** @param seconds after which it may be tried again */
    static XapiRefusal tooMany(String because, long seconds) {
        String detail = because + "; try again in " + seconds + " s.";
        return new XapiRefusal(HttpStatus.TOO_MANY_REQUESTS, detail, List.of(), seconds);
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** In how many seconds it may be tried again; 0 when trying again is no help. */
    long retryAfter() {
        return retryAfter;
    }

    List<StatementFault> faults() {
        return faults;
    }
}
