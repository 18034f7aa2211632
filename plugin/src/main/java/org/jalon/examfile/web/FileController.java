package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.candidacy.Candidacy;
import org.jalon.examfile.CcpHeld;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.DossierProgress;
import org.jalon.examfile.EarlierSessionRecorded;
import org.jalon.examfile.ExamFile;
import org.jalon.examfile.FileDesk;
import org.jalon.examfile.RecevabiliteNotified;
import org.jalon.examfile.TrainingRenewed;
import org.jalon.framework.Framework;
import org.jalon.journal.RecordedAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records what belongs to a candidate's file; every id must be one of the candidacy's framework version. */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/file", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Candidate's file")
class FileController {

    private final FileDesk desk;

    FileController(FileDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "The acts about the file that stand, oldest first")
    ExamFile get(@PathVariable UUID candidacy) {
        return desk.file(desk.open(candidacy));
    }

    @PostMapping("/appraisals")
    @Needs(Right.APPRAISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a formateur's appraisal of a competency", description = "Needs the right APPRAISE.")
    RecordedAnswer appraisal(@PathVariable UUID candidacy, @RequestBody CompetencyAppraised act) {
        Candidacy of = desk.open(candidacy);
        FileDesk.known(
                desk.framework(of).findCompetency(act.competency()), "competency", act.competency(), of.framework());
        return desk.record(of, act);
    }

    @PostMapping("/dossier-professionnel")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record the state in which the dossier professionnel was seen",
            description = "`described` lists the examples, each with its bloc, title and pages, and where it happened; "
                    + "where they were only counted, `examples` counts them by bloc id. Needs the right RECORD_ACTS.")
    RecordedAnswer dossier(@PathVariable UUID candidacy, @RequestBody DossierProfessionnelRecorded act) {
        Candidacy of = desk.open(candidacy);
        Framework framework = desk.framework(of);
        act.examples().keySet().forEach(bloc -> requireBloc(framework, bloc));
        return desk.record(of, act);
    }

    @GetMapping("/dossier-professionnel")
    @Operation(
            summary = "How far the dossier professionnel has come",
            description = "By the latest record: the examples, activités-types without one, and what only warns, more "
                    + "than three examples or three pages.")
    DossierAnswer dossier(@PathVariable UUID candidacy) {
        FileDesk.Opened opened = desk.read(candidacy);
        return DossierAnswer.of(DossierProgress.of(opened.blocs(), opened.file()));
    }

    @PostMapping("/recevabilite")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a decision of recevabilité (VAE)", description = "Needs the right RECORD_ACTS.")
    RecordedAnswer recevabilite(@PathVariable UUID candidacy, @RequestBody RecevabiliteNotified act) {
        return desk.record(desk.open(candidacy), act);
    }

    @PostMapping("/ccps-held")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a CCP that the candidate holds", description = "Needs the right RECORD_ACTS.")
    RecordedAnswer ccpHeld(@PathVariable UUID candidacy, @RequestBody CcpHeld act) {
        Candidacy of = desk.open(candidacy);
        Framework under = FileDesk.known(desk.find(act.framework()), "framework", act.framework(), of.framework());
        FileDesk.known(under.findBloc(act.bloc()), "bloc", act.bloc(), act.framework());
        return desk.record(of, act);
    }

    @PostMapping("/earlier-sessions")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record an earlier session and its outcome", description = "Needs the right RECORD_ACTS.")
    RecordedAnswer earlierSession(@PathVariable UUID candidacy, @RequestBody EarlierSessionRecorded act) {
        return desk.record(desk.open(candidacy), act);
    }

    @PostMapping("/training-renewals")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a new training after an earlier session", description = "Needs RECORD_ACTS.")
    RecordedAnswer trainingRenewed(@PathVariable UUID candidacy, @RequestBody TrainingRenewed act) {
        return desk.record(desk.open(candidacy), act);
    }

    private static void requireBloc(Framework framework, String bloc) {
        boolean known = framework.blocs().stream().anyMatch(b -> b.id().value().equals(bloc));
        FileDesk.known(known ? Optional.of(bloc) : Optional.empty(), "bloc", bloc, framework.id());
    }
}
