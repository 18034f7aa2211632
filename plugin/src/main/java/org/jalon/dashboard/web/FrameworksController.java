package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jalon.dashboard.Frameworks;
import org.jalon.framework.Framework;
import org.jalon.framework.ValidityOn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The versions of a titre as JSON; open to everybody, as the law is. */
@RestController
@RequestMapping("/api/frameworks")
@Tag(name = "Frameworks", description = "Versions of a titre professionnel; no sign-in needed")
@SecurityRequirements
class FrameworksController {

    private static final String PROBLEM = "application/problem+json";

    private final Frameworks frameworks;
    private final Clock clock;
    private final ZoneId zone;

    FrameworksController(Frameworks frameworks, Clock clock, ZoneId zone) {
        this.frameworks = frameworks;
        this.clock = clock;
        this.zone = zone;
    }

    /** One version in short. */
    record Summary(
            @Schema(example = "ntc-2018") String id,
            String name,

            @Schema(description = "Where today lies in its validity, in the centre's zone")
            ValidityOn today,

            Optional<LocalDate> from,

            @Schema(description = "How many data wait for a person's confirmation")
            int unverified,

            @Schema(description = "Where the whole is", example = "/api/frameworks/ntc-2018")
            URI href) {}

    @GetMapping
    @Operation(summary = "The versions, oldest first")
    List<Summary> list() {
        return frameworks.list().stream().map(this::summary).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One version, whole, each datum with its source")
    @ApiResponse(responseCode = "200", description = "The version")
    @ApiResponse(
            responseCode = "400",
            description = "`on` is no date of the form YYYY-MM-DD",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no version of this id",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    FrameworkAnswer get(
            @PathVariable @Parameter(example = "ntc-2018") String id,
            @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Parameter(description = "The day for which validity is said; today in the centre's zone if absent")
                    Optional<LocalDate> on) {
        Framework framework = frameworks
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no framework '%s'; see /api/frameworks".formatted(id)));
        return FrameworkAnswer.of(framework, on.orElseGet(this::today));
    }

    private Summary summary(Framework framework) {
        return new Summary(
                framework.id().value(),
                framework.titre().name().value(),
                framework.validity().on(today()),
                framework.validity().from().value(),
                framework.unverified().size(),
                URI.create("/api/frameworks/" + framework.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
