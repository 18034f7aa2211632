package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.framework.FrameworkId;
import org.jalon.mapping.Mappings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which activities count for which competency, as it is in use now. */
@RestController
@RequestMapping(path = "/api/mappings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mappings", description = "Which activities are evidence of which competency")
class MappingsController {

    private final Mappings mappings;
    private final SignedIn signedIn;

    MappingsController(Mappings mappings, SignedIn signedIn) {
        this.mappings = mappings;
        this.signedIn = signedIn;
    }

    @GetMapping("/{frameworkId}")
    @Operation(summary = "The mapping in use for a framework version", description = "Needs the right READ_ALL.")
    @ApiResponse(responseCode = "200", description = "The version in use with its catalogue")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "No catalogue was ever published for such a framework version")
    MappingAnswer get(@Parameter(example = "ntc-2018") @PathVariable String frameworkId) {
        signedIn.require(Right.READ_ALL);
        return Optional.of(frameworkId)
                .filter(FrameworkId.FORM.asMatchPredicate())
                .map(FrameworkId::new)
                .flatMap(mappings::find)
                .map(MappingAnswer::of)
                .orElseThrow(() -> notFound(frameworkId));
    }

    private static ErrorResponseException notFound(String frameworkId) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "No catalogue was published for the framework version " + frameworkId);
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
