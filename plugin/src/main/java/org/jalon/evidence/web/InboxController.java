package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.catalogue.Catalogue;
import org.jalon.evidence.Inbox;
import org.jalon.framework.Framework;
import org.jalon.journal.Projector;
import org.jalon.learner.Page;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.Publication;
import org.jalon.mapping.PublishedMapping;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The activities that candidates are active in and that count for nothing, to be mapped or set aside. */
@RestController
@RequestMapping(path = "/api/mappings/{frameworkId}/inbox", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mappings", description = "Which activities are evidence of which competency")
class InboxController {

    private final Inbox inbox;
    private final Mappings mappings;
    private final KnownFrameworks frameworks;
    private final Projector projector;
    private final SignedIn signedIn;

    InboxController(
            Inbox inbox, Mappings mappings, KnownFrameworks frameworks, Projector projector, SignedIn signedIn) {
        this.inbox = inbox;
        this.mappings = mappings;
        this.frameworks = frameworks;
        this.projector = projector;
        this.signedIn = signedIn;
    }

    /** Whether an activity of the inbox is set aside, and why. */
    record Aside(
            boolean setAside, @NotBlank @Size(max = 2000) String reason) {}

    /** The version of the mapping that a new key made. */
    record Mapped(String framework, long version) {}

    @GetMapping
    @Operation(
            summary = "Activities of candidates that the mapping leads to nothing",
            description = "Those of most candidates first. Needs READ_ALL.")
    @ApiResponse(responseCode = "200", description = "One page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or offset below 0")
    @ApiResponse(responseCode = "404", description = "There is no such framework version")
    Page<InboxAnswer> list(
            @Parameter(example = "ntc-2018") @PathVariable String frameworkId,
            @Parameter(description = "Those that were set aside, instead of the others")
                    @RequestParam(defaultValue = "false")
                    boolean setAside,
            @Parameter(description = "Length of the page, 1 to 500")
                    @RequestParam(defaultValue = "100")
                    @Min(1)
                    @Max(500)
                    int limit,
            @Parameter(description = "How many to skip") @RequestParam(defaultValue = "0") @Min(0) long offset) {
        signedIn.require(Right.READ_ALL);
        Framework framework = frameworks.get(frameworkId);
        projector.catchUp();
        List<Inbox.Unmapped> all = inbox.of(framework.id()).stream()
                .filter(item -> item.setAside() == setAside)
                .toList();
        return new Page<>(
                all.stream().skip(offset).limit(limit).map(InboxAnswer::of).toList(), offset, all.size());
    }

    @PutMapping(path = "/{id}/aside", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MAP_CONTENT)
    @Operation(
            summary = "Set an activity aside, or take that back",
            description =
                    "It leaves the inbox and counts for nothing, as before. Recorded with who and why. Needs MAP_CONTENT.")
    @ApiResponse(responseCode = "204", description = "It stands as wished")
    @ApiResponse(responseCode = "400", description = "The reason is missing")
    @ApiResponse(responseCode = "404", description = "The inbox has no such activity")
    ResponseEntity<Void> setAside(
            @PathVariable String frameworkId, @PathVariable UUID id, @Valid @RequestBody Aside aside) {
        Person person = signedIn.require(Right.MAP_CONTENT);
        Framework framework = frameworks.get(frameworkId);
        get(framework, id);
        inbox.setAside(
                framework.id(),
                id,
                aside.setAside(),
                aside.reason(),
                person.id().toString());
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/{id}/map", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MAP_CONTENT)
    @Operation(
            summary = "Map an activity onto one of the catalogue, or as a new one",
            description = "Publishes the next version of the mapping at once, for this reason. To see first what would"
                    + " change, send the whole catalogue to dry-run. Needs MAP_CONTENT.")
    @ApiResponse(responseCode = "200", description = "The version that is in use now")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "404", description = "The inbox has no such activity, or nothing is published yet")
    @ApiResponse(responseCode = "409", description = "Another version was published at this moment; try again")
    Mapped map(@PathVariable String frameworkId, @PathVariable UUID id, @Valid @RequestBody InboxMapping wish) {
        Person person = signedIn.require(Right.MAP_CONTENT);
        Framework framework = frameworks.get(frameworkId);
        Inbox.Unmapped item = get(framework, id);
        PublishedMapping inUse = mappings.current(framework.id());
        Catalogue next = wish.applyTo(inUse.catalogue(), framework, item);
        return switch (mappings.publish(next, inUse.version(), person.username(), wish.reason())) {
            case Publication.Published published ->
                new Mapped(framework.id().value(), published.mapping().version());
            case Publication.Outdated outdated -> throw outdated(outdated.present());
        };
    }

    private static ErrorResponseException outdated(long present) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Version %d was published at this moment; try again".formatted(present));
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }

    private Inbox.Unmapped get(Framework framework, UUID id) {
        projector.catchUp();
        return inbox.find(framework.id(), id)
                .orElseThrow(() ->
                        new NoSuchElementException("The inbox of %s has no activity %s".formatted(framework.id(), id)));
    }
}
