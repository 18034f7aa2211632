package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.examfile.EcfCopyHandedOver;
import org.jalon.examfile.EcfDesk;
import org.jalon.examfile.EcfLivret;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.examfile.FileDesk;
import org.jalon.journal.RecordedAnswer;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The livret ECF: typed by activité-type, signed by its formateurs, closed by the centre's representative (rule 10). */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/file/ecf", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Candidate's file")
class EcfController {

    private final FileDesk desk;
    private final EcfDesk ecf;

    EcfController(FileDesk desk, EcfDesk ecf) {
        this.desk = desk;
        this.ecf = ecf;
    }

    /** Which fiche the signed-in person signs. */
    record Signature(@NotNull UUID sheet) {}

    /**
     * The synthesis.
     *
     * @param day when it was signed; today if absent, and always today for the signed-in person's own signature
     * @param signedBy whose signature a person saw on paper; the signed-in person signs if absent
     * @param copyHandedOverOn when the candidate got a copy, not before the signature
     */
    record Synthesis(
            Optional<LocalDate> day,
            Optional<String> signedBy,
            Optional<String> observations,
            Optional<LocalDate> copyHandedOverOn) {}

    @GetMapping
    @Operation(
            summary = "The livret ECF with its fiches and signatures",
            description =
                    "By activité-type of the target: the main fiche, the évaluation complémentaire, the fiche that "
                            + "decides (the last signed part) and one that waits for its signature.")
    LivretAnswer get(@PathVariable UUID candidacy) {
        FileDesk.Opened opened = desk.read(candidacy);
        return LivretAnswer.of(EcfLivret.of(opened.blocs(), opened.file()));
    }

    @PostMapping
    @Needs(Right.APPRAISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Type a fiche ECF for one activité-type",
            description = "Five evaluations at most; a competency outside the activité-type is refused. Unsigned it "
                    + "decides nothing: it is signed by POST signatures, or `signedBy` names whose signature a person saw "
                    + "on paper. `wording` is set by Jalon. Needs the right APPRAISE.")
    RecordedAnswer type(@PathVariable UUID candidacy, @RequestBody EcfResultRecorded act) {
        return ecf.type(candidacy, act);
    }

    @PostMapping("/signatures")
    @Needs(Right.APPRAISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sign a fiche ECF",
            description =
                    "In the name of the signed-in formateur, today; name and labels are frozen with it. Needs the "
                            + "right APPRAISE.")
    RecordedAnswer sign(@PathVariable UUID candidacy, @Valid @RequestBody Signature signature) {
        return ecf.sign(candidacy, new StatementId(signature.sheet()));
    }

    @PostMapping("/synthesis")
    @Needs(Right.SIGN_FOR_CENTRE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sign the synthesis of the livret ECF",
            description = "As the centre's representative, who is the signed-in person unless `signedBy` names whose "
                    + "signature was seen on paper. Needs the right SIGN_FOR_CENTRE.")
    RecordedAnswer synthesis(@PathVariable UUID candidacy, @Valid @RequestBody Synthesis synthesis) {
        if (synthesis.signedBy().isEmpty()) {
            return ecf.signSynthesis(candidacy, synthesis.observations(), synthesis.copyHandedOverOn());
        }
        return ecf.synthesisOnPaper(
                candidacy,
                new EcfSynthesisSigned(
                        synthesis.day().orElseGet(desk::today),
                        synthesis.signedBy().get(),
                        synthesis.observations(),
                        synthesis.copyHandedOverOn(),
                        Optional.empty()));
    }

    @PostMapping("/copies")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that the candidate got a copy of the signed livret",
            description = "Needs the right RECORD_ACTS.")
    RecordedAnswer copy(@PathVariable UUID candidacy, @RequestBody EcfCopyHandedOver act) {
        return ecf.handOver(candidacy, act);
    }
}
