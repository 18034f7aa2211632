package org.jalon.mapping.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request about a mapping that can not be met, answered as problem details; {@code faults} name all that is wrong. */
final class MappingRefusal extends ErrorResponseException {

    MappingRefusal(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    private MappingRefusal(ProblemDetail problem) {
        super(HttpStatus.BAD_REQUEST, problem, null);
    }

    static MappingRefusal notFound(String detail) {
        return new MappingRefusal(HttpStatus.NOT_FOUND, detail);
    }

    static MappingRefusal of(List<MappingFault> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The catalogue breaks %d rules; see 'faults'".formatted(faults.size()));
        problem.setTitle("A catalogue breaks rules");
        problem.setProperty("faults", faults);
        return new MappingRefusal(problem);
    }
}
