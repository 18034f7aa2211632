package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyJournal;
import org.jalon.enterprise.EnterpriseAct;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.enterprise.PeriodDesk;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.enterprise.ProofHandedOver;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.TimeDone;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.SentAct;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records the period in the company: time done, proofs, their acceptance and hand-over (A2018 art. 5). */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/enterprise", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprise period")
class EnterpriseController {

    private final CandidacyJournal journal;
    private final PeriodDesk desk;
    private final Clock clock;
    private final ZoneId zone;

    EnterpriseController(CandidacyJournal journal, PeriodDesk desk, Clock clock, ZoneId zone) {
        this.journal = journal;
        this.desk = desk;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    @Operation(summary = "The acts about the period in the company that stand, oldest first")
    EnterpriseFile get(@PathVariable UUID candidacy) {
        return file(journal.open(candidacy));
    }

    @PostMapping("/time")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record time done",
            description = "`minutes` are whole minutes of presence, 0 for an absence; `unit` is HALF_DAY, DAY or WEEK; "
                    + "clock times only where they are known. Needs the right RECORD_ACTS.")
    RecordedAnswer time(@PathVariable UUID candidacy, @RequestBody TimeDone time) {
        return record(journal.open(candidacy), time);
    }

    @PostMapping("/time/entries")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record several entries of time, all or none",
            description =
                    "Such as the days of a week: 1 to 200 entries, each as for `/time`. Every entry that breaks a "
                            + "rule is named. Answers the statements in the entries' order. Needs the right RECORD_ACTS.")
    List<RecordedAnswer> entries(@PathVariable UUID candidacy, @Valid @RequestBody EntriesRequest request) {
        Candidacy of = journal.open(candidacy);
        return journal.recordAll(of, request.times(LocalDate.now(clock.withZone(zone))), EnterpriseActs.CODEC);
    }

    @PostMapping(path = "/proofs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a proof that was received",
            description = "`minutes` are the whole minutes that it attests; `reference` says where the proof lies. "
                    + "To attach the file itself, send multipart/form-data. Needs the right RECORD_ACTS.")
    RecordedAnswer proof(@PathVariable UUID candidacy, @RequestBody ProofReceived proof) {
        return desk.receive(journal.open(candidacy), new SentAct<>(proof, List.of()));
    }

    @PostMapping(path = "/proofs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a proof that was received, with its file",
            description =
                    "The part `act` is the proof as JSON; the part `file` is the file, stored as an attachment of "
                            + "the act's statement. `sha256` is then the file's own; `reference` may be left out. Needs the "
                            + "right RECORD_ACTS.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties = {
                                                @SchemaProperty(
                                                        name = "act",
                                                        schema = @Schema(implementation = ProofReceived.class)),
                                                @SchemaProperty(
                                                        name = "file",
                                                        schema = @Schema(type = "string", format = "binary"))
                                            })))
    RecordedAnswer proofWithFile(@PathVariable UUID candidacy, @Parameter(hidden = true) SentAct<ProofReceived> sent) {
        return desk.receive(journal.open(candidacy), sent);
    }

    @PostMapping("/proofs/acceptances")
    @Needs(Right.ACCEPT_PROOF)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Accept a received proof", description = "A person's act; needs the right ACCEPT_PROOF.")
    RecordedAnswer acceptance(@PathVariable UUID candidacy, @RequestBody ProofAccepted accepted) {
        return desk.accept(journal.open(candidacy), accepted);
    }

    @PostMapping("/proofs/hand-overs")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that the proof was handed to the responsable de session",
            description =
                    "`proofs` are the statements of the proofs handed over; left out, those received by that day. "
                            + "Only with `earlierSession` there may be none. Needs the right RECORD_ACTS.")
    RecordedAnswer handOver(@PathVariable UUID candidacy, @RequestBody ProofHandedOver handOver) {
        return desk.handOver(journal.open(candidacy), handOver);
    }

    private RecordedAnswer record(Candidacy candidacy, EnterpriseAct act) {
        return journal.record(candidacy, act, EnterpriseActs.CODEC);
    }

    private EnterpriseFile file(Candidacy candidacy) {
        return EnterpriseActs.read(journal.acts(candidacy));
    }
}
