package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.readiness.Readiness;
import org.jalon.readiness.ReadinessReport;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Assesses a file that is sent whole: what if it were so? Nothing is stored or published. */
@RestController
@Tag(name = "Readiness")
class WhatIfController {

    /** Largest body in bytes. */
    static final int TAKEN = 2 * 1024 * 1024;

    private final WhatIfReader reader;
    private final JsonMapper json;
    private final Validator validator;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    WhatIfController(
            WhatIfReader reader, JsonMapper json, Validator validator, SignedIn signedIn, Clock clock, ZoneId zone) {
        this.reader = reader;
        this.json = json;
        this.validator = validator;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    @PostMapping(
            path = "/api/readiness/assess",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.READ_ALL)
    @Operation(
            summary = "Assess a candidate's file that is sent whole",
            description =
                    "What if the file were so? The report of the rules, in French and English, over exactly what is "
                            + "sent; nothing is read from the store but the framework version and, where none is sent, the "
                            + "centre's policy; nothing is stored. The same body with `asOf` gives the same bytes. Needs the "
                            + "right READ_ALL.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "At most 2 MB",
                            content = @Content(schema = @Schema(implementation = WhatIfRequest.class))))
    @ApiResponse(responseCode = "200", description = "The report")
    @ApiResponse(responseCode = "400", description = "`faults` has everything that is wrong with the file")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "413", description = "The body has more than 2 MB")
    ReadinessReport assess(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        signedIn.require(Right.READ_ALL);
        WhatIfRequest sent = read(request);
        Instant asOf = sent.asOf().orElseGet(clock::instant);
        WhatIf whatIf = reader.read(sent, asOf);
        return Readiness.assess(whatIf.file(), whatIf.framework(), whatIf.policy(), asOf, zone);
    }

    private WhatIfRequest read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(TAKEN + 1);
        if (body.length > TAKEN) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "The body has more than %d bytes".formatted(TAKEN));
        }
        try {
            WhatIfRequest sent = json.readValue(body, WhatIfRequest.class);
            if (sent == null) {
                throw new BrokenRulesException(List.of(new BrokenRule("body", "null", "a candidate's file")));
            }
            List<BrokenRule> faults = validator.validate(sent).stream()
                    .map(v -> new BrokenRule(
                            v.getPropertyPath().toString(), String.valueOf(v.getInvalidValue()), v.getMessage()))
                    .toList();
            BrokenRulesException.throwIfAny(faults);
            return sent;
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(
                    "The body can not be read", e, new ServletServerHttpRequest(request));
        }
    }
}
