package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueFile;
import org.jalon.catalogue.CatalogueReading;
import org.jalon.evidence.DryRuns;
import org.jalon.framework.Framework;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries a catalogue on the stored statements before it is published. */
@RestController
@RequestMapping(path = "/api/mappings/{frameworkId}/dry-run", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mappings", description = "Which activities are evidence of which competency")
class DryRunController {

    private final DryRuns dryRuns;
    private final KnownFrameworks frameworks;
    private final SignedIn signedIn;

    DryRunController(DryRuns dryRuns, KnownFrameworks frameworks, SignedIn signedIn) {
        this.dryRuns = dryRuns;
        this.frameworks = frameworks;
        this.signedIn = signedIn;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MAP_CONTENT)
    @Operation(
            summary = "What a catalogue would change if it were published",
            description = "The body is a catalogue file. Lists every cell of candidate and competency that would change"
                    + " over all stored statements; publishes nothing. Needs MAP_CONTENT.")
    @ApiResponse(responseCode = "200", description = "The changes, none when everything stays")
    @ApiResponse(responseCode = "400", description = "The catalogue breaks rules; `faults` names all of them")
    @ApiResponse(responseCode = "404", description = "There is no such framework version")
    DryRunAnswer run(@Parameter(example = "ntc-2018") @PathVariable String frameworkId, @RequestBody String catalogue) {
        signedIn.require(Right.MAP_CONTENT);
        Framework framework = frameworks.get(frameworkId);
        return DryRunAnswer.of(dryRuns.of(framework, read(catalogue, framework)));
    }

    private static Catalogue read(String json, Framework framework) {
        return switch (CatalogueFile.of("catalogue", json).read(framework)) {
            case CatalogueReading.Read read -> read.catalogue();
            case CatalogueReading.Refused refused ->
                throw new BrokenRulesException(refused.faults().stream()
                        .map(fault ->
                                new BrokenRule(fault.pointer(), fault.rule().name(), fault.message()))
                        .toList());
        };
    }
}
