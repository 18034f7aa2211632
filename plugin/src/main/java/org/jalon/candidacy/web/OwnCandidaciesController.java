package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacies;
import org.jalon.learner.LearnerId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The candidacies of whoever is signed in, so that a learner needs no id to begin with. */
@RestController
@Tag(name = "Candidacies")
class OwnCandidaciesController {

    private final Candidacies candidacies;
    private final SignedIn signedIn;

    OwnCandidaciesController(Candidacies candidacies, SignedIn signedIn) {
        this.candidacies = candidacies;
        this.signedIn = signedIn;
    }

    @GetMapping(path = "/api/me/candidacies", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One's own candidacies in their present version",
            description = "For everybody who is signed in.")
    @ApiResponse(responseCode = "200", description = "The candidacies; none where the account belongs to no learner")
    List<CandidacyAnswer> list() {
        return signedIn
                .get()
                .learnerId()
                .map(own -> candidacies.ofLearner(new LearnerId(own)))
                .orElse(List.of())
                .stream()
                .map(CandidacyAnswer::of)
                .toList();
    }
}
