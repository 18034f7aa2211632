package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyJournal;
import org.jalon.examfile.CcpHeld;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.EarlierSessionRecorded;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.examfile.ExamFile;
import org.jalon.examfile.FileAct;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.Frameworks;
import org.jalon.examfile.RecevabiliteNotified;
import org.jalon.examfile.TrainingRenewed;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.jspecify.annotations.Nullable;
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

    private final CandidacyJournal journal;
    private final Frameworks frameworks;
    private final Clock clock;

    FileController(CandidacyJournal journal, Frameworks frameworks, Clock clock) {
        this.journal = journal;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The acts about the file that stand, oldest first")
    ExamFile get(@PathVariable UUID candidacy) {
        return file(journal.open(candidacy));
    }

    @PostMapping("/documents")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record an exam document handed in", description = "Needs the right RECORD_ACTS.")
    RecordedAnswer document(@PathVariable UUID candidacy, @RequestBody DocumentHandedIn act) {
        Candidacy of = journal.open(candidacy);
        known(framework(of).findDocument(act.document()), "document", act.document(), of.framework());
        return record(of, act);
    }

    @PostMapping("/documents/judgements")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Judge a handed-in version ready", description = "Needs the right APPRAISE.")
    RecordedAnswer judgement(@PathVariable UUID candidacy, @RequestBody DocumentJudgedReady act) {
        Candidacy of = journal.open(candidacy);
        boolean stands = file(of).of(DocumentHandedIn.class).stream().anyMatch(d -> d.id().equals(act.handedIn()));
        if (!stands) {
            throw new RefusedActException(
                    "handedIn is %s; this candidacy has no such document that stands".formatted(act.handedIn()));
        }
        return record(of, act);
    }

    @PostMapping("/appraisals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a formateur's appraisal of a competency", description = "Needs the right APPRAISE.")
    RecordedAnswer appraisal(@PathVariable UUID candidacy, @RequestBody CompetencyAppraised act) {
        Candidacy of = journal.open(candidacy);
        known(framework(of).findCompetency(act.competency()), "competency", act.competency(), of.framework());
        return record(of, act);
    }

    @PostMapping("/dossier-professionnel")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record the state in which the dossier professionnel was seen",
            description = "`examples` counts by bloc id. Needs the right RECORD_ACTS.")
    RecordedAnswer dossier(@PathVariable UUID candidacy, @RequestBody DossierProfessionnelRecorded act) {
        Candidacy of = journal.open(candidacy);
        act.examples().keySet().forEach(bloc -> knownBloc(of, bloc));
        return record(of, act);
    }

    @PostMapping("/ecf")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record an ECF result for one activité-type",
            description = "Unsigned it decides nothing. Needs the right APPRAISE.")
    RecordedAnswer ecf(@PathVariable UUID candidacy, @RequestBody EcfResultRecorded act) {
        Candidacy of = journal.open(candidacy);
        known(framework(of).findBloc(act.bloc()), "bloc", act.bloc(), of.framework());
        return record(of, act);
    }

    @PostMapping("/ecf/synthesis")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record that the livret ECF's synthesis was signed", description = "Needs RECORD_ACTS.")
    RecordedAnswer synthesis(@PathVariable UUID candidacy, @RequestBody EcfSynthesisSigned act) {
        return record(journal.open(candidacy), act);
    }

    @PostMapping("/recevabilite")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a decision of recevabilité (VAE)", description = "Needs the right RECORD_ACTS.")
    RecordedAnswer recevabilite(@PathVariable UUID candidacy, @RequestBody RecevabiliteNotified act) {
        return record(journal.open(candidacy), act);
    }

    @PostMapping("/ccps-held")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a CCP that the candidate holds", description = "Needs the right RECORD_ACTS.")
    RecordedAnswer ccpHeld(@PathVariable UUID candidacy, @RequestBody CcpHeld act) {
        Candidacy of = journal.open(candidacy);
        Framework under = known(
                Optional.ofNullable(act.framework()).flatMap(id -> frameworks.find(id, clock.instant())),
                "framework",
                act.framework(),
                of.framework());
        known(under.findBloc(act.bloc()), "bloc", act.bloc(), act.framework());
        return record(of, act);
    }

    @PostMapping("/earlier-sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record an earlier session and its outcome", description = "Needs the right RECORD_ACTS.")
    RecordedAnswer earlierSession(@PathVariable UUID candidacy, @RequestBody EarlierSessionRecorded act) {
        return record(journal.open(candidacy), act);
    }

    @PostMapping("/training-renewals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a new training after an earlier session", description = "Needs RECORD_ACTS.")
    RecordedAnswer trainingRenewed(@PathVariable UUID candidacy, @RequestBody TrainingRenewed act) {
        return record(journal.open(candidacy), act);
    }

    private Framework framework(Candidacy candidacy) {
        return known(
                frameworks.find(candidacy.framework(), clock.instant()),
                "framework",
                candidacy.framework(),
                candidacy.framework());
    }

    private void knownBloc(Candidacy candidacy, String bloc) {
        boolean known = framework(candidacy).blocs().stream()
                .anyMatch(b -> b.id().value().equals(bloc));
        known(known ? Optional.of(bloc) : Optional.empty(), "bloc", bloc, candidacy.framework());
    }

    private static <T> T known(Optional<T> found, String field, @Nullable Object value, FrameworkId framework) {
        return found.orElseThrow(
                () -> new RefusedActException("%s is %s; %s has no such %s".formatted(field, value, framework, field)));
    }

    private RecordedAnswer record(Candidacy candidacy, FileAct act) {
        return journal.record(candidacy, act, FileActs.CODEC);
    }

    private ExamFile file(Candidacy candidacy) {
        return FileActs.read(journal.acts(candidacy));
    }
}
