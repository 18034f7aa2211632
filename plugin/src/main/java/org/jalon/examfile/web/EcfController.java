package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Person;
import org.jalon.candidacy.Candidacy;
import org.jalon.examfile.EcfCopyHandedOver;
import org.jalon.examfile.EcfLivret;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.EcfSheetSigned;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.examfile.EcfWording;
import org.jalon.examfile.TitreWording;
import org.jalon.framework.Bloc;
import org.jalon.framework.Framework;
import org.jalon.framework.Origin;
import org.jalon.journal.Act;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
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

    EcfController(FileDesk desk) {
        this.desk = desk;
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
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Type a fiche ECF for one activité-type",
            description = "Five evaluations at most; a competency outside the activité-type is refused. Unsigned it "
                    + "decides nothing: it is signed by POST signatures, or `signedBy` names whose signature a person saw "
                    + "on paper. `wording` is set by Jalon. Needs the right APPRAISE.")
    RecordedAnswer type(@PathVariable UUID candidacy, @RequestBody EcfResultRecorded act) {
        Candidacy of = fromFormation(candidacy);
        Framework framework = desk.framework(of);
        Bloc bloc = FileDesk.known(framework.findBloc(act.bloc()), "bloc", act.bloc(), of.framework());
        FileDesk.requireOf(bloc, of.framework(), act.competencies().toList());
        return desk.record(
                of,
                new EcfResultRecorded(
                        act.day(),
                        act.bloc(),
                        act.satisfied(),
                        act.complementary(),
                        act.signedBy(),
                        act.evaluations(),
                        act.attention(),
                        act.toReevaluate(),
                        act.signedBy().map(_name -> EcfWording.of(framework, bloc))));
    }

    @PostMapping("/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sign a fiche ECF",
            description =
                    "In the name of the signed-in formateur, today; name and labels are frozen with it. Needs the "
                            + "right APPRAISE.")
    RecordedAnswer sign(@PathVariable UUID candidacy, @Valid @RequestBody Signature signature) {
        Candidacy of = fromFormation(candidacy);
        StatementId sheet = new StatementId(signature.sheet());
        Person person = desk.person();
        var file = desk.file(of);
        EcfResultRecorded typed = file.of(EcfResultRecorded.class).stream()
                .filter(a -> a.id().equals(sheet))
                .map(Act::content)
                .findFirst()
                .orElseThrow(() -> new RefusedActException(
                        "sheet is %s; this candidacy has no such fiche that stands".formatted(sheet)));
        boolean already = file.of(EcfSheetSigned.class).stream()
                .anyMatch(a -> a.content().sheet().equals(sheet)
                        && a.by().equals(person.id().toString()));
        if (already) {
            throw new RefusedActException("sheet is %s; %s has signed it".formatted(sheet, person.displayName()));
        }
        Framework framework = desk.framework(of);
        Bloc bloc = FileDesk.known(framework.findBloc(typed.bloc()), "bloc", typed.bloc(), of.framework());
        return desk.record(
                of, new EcfSheetSigned(desk.today(), sheet, person.displayName(), EcfWording.of(framework, bloc)));
    }

    @PostMapping("/synthesis")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sign the synthesis of the livret ECF",
            description = "As the centre's representative, who is the signed-in person unless `signedBy` names whose "
                    + "signature was seen on paper. Needs the right SIGN_FOR_CENTRE.")
    RecordedAnswer synthesis(@PathVariable UUID candidacy, @Valid @RequestBody Synthesis synthesis) {
        Candidacy of = fromFormation(candidacy);
        LocalDate today = desk.today();
        return desk.record(
                of,
                new EcfSynthesisSigned(
                        synthesis.signedBy().flatMap(_paper -> synthesis.day()).orElse(today),
                        synthesis.signedBy().orElseGet(() -> desk.person().displayName()),
                        synthesis.observations(),
                        synthesis.copyHandedOverOn(),
                        Optional.of(TitreWording.of(desk.framework(of)))));
    }

    @PostMapping("/copies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that the candidate got a copy of the signed livret",
            description = "Needs the right RECORD_ACTS.")
    RecordedAnswer copy(@PathVariable UUID candidacy, @RequestBody EcfCopyHandedOver act) {
        Candidacy of = fromFormation(candidacy);
        EcfSynthesisSigned signed = desk.file(of).of(EcfSynthesisSigned.class).stream()
                .filter(a -> a.id().equals(act.synthesis()))
                .map(Act::content)
                .findFirst()
                .orElseThrow(() ->
                        new RefusedActException("synthesis is %s; this candidacy has no such synthesis that stands"
                                .formatted(act.synthesis())));
        if (act.day().isBefore(signed.day())) {
            throw new RefusedActException(
                    "day is %s; the synthesis was signed on %s".formatted(act.day(), signed.day()));
        }
        return desk.record(of, act);
    }

    private Candidacy fromFormation(UUID id) {
        Candidacy candidacy = desk.open(id);
        if (candidacy.origin() == Origin.VAE) {
            throw new RefusedActException(
                    "origin is VAE; only a candidate from formation has a livret ECF (A2015 art. 8)");
        }
        return candidacy;
    }
}
