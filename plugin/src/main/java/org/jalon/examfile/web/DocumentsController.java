package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.candidacy.Candidacy;
import org.jalon.examfile.DocumentDrafted;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.examfile.DocumentReturned;
import org.jalon.examfile.DocumentSaved;
import org.jalon.examfile.FileAct;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Framework;
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

/** The exam documents: saved as a draft, handed in, returned with remarks, judged ready (rule 15). */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/file/documents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Candidate's file")
class DocumentsController {

    private static final String VERSION =
            "`competency` is the one whose exercise it presents, taken from the framework "
                    + "where that says so; `facts` name the company and the first and last day of the facts, with `basis` "
                    + "ENTERPRISE_PERIOD from formation and PROFESSIONAL_ACTIVITY from VAE. The candidate may do so with the own "
                    + "account (HAND_IN_OWN), otherwise it needs the right RECORD_ACTS.";

    private final FileDesk desk;

    DocumentsController(FileDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "The exam documents with their state, versions and remarks",
            description = "Each document of the framework version; `due` tells whether the candidacy's target owes it. "
                    + "`state` is NOTHING, DRAFT, HANDED_IN, RETURNED or READY: from HANDED_IN on the law has what it "
                    + "asks, the judgement advises. `warning` tells that the facts do not fit the period on record.")
    List<DocumentAnswer> list(@PathVariable UUID candidacy) {
        FileDesk.Opened opened = desk.read(candidacy);
        return opened.framework().documents().stream()
                .map(document -> DocumentAnswer.of(document, opened))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a version of an exam document that was handed in", description = VERSION)
    RecordedAnswer handIn(@PathVariable UUID candidacy, @RequestBody DocumentHandedIn act) {
        Candidacy of = desk.open(candidacy);
        return desk.record(of, checked(of, act));
    }

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a draft of an exam document", description = VERSION)
    RecordedAnswer draft(@PathVariable UUID candidacy, @RequestBody DocumentDrafted act) {
        Candidacy of = desk.open(candidacy);
        return desk.record(of, checked(of, act));
    }

    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Return a draft or a handed-in version with remarks",
            description = "Advice: what was handed in stays handed in. Needs the right APPRAISE.")
    RecordedAnswer returned(@PathVariable UUID candidacy, @RequestBody DocumentReturned act) {
        Candidacy of = desk.open(candidacy);
        require(of, DocumentSaved.class, "version", act.version());
        return desk.record(of, act);
    }

    @PostMapping("/judgements")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Judge a handed-in version ready", description = "Needs the right APPRAISE.")
    RecordedAnswer judgement(@PathVariable UUID candidacy, @RequestBody DocumentJudgedReady act) {
        Candidacy of = desk.open(candidacy);
        require(of, DocumentHandedIn.class, "handedIn", act.handedIn());
        return desk.record(of, act);
    }

    private void require(Candidacy of, Class<? extends FileAct> kind, String field, StatementId version) {
        if (desk.file(of).of(kind).stream().noneMatch(d -> d.id().equals(version))) {
            throw new RefusedActException(
                    "%s is %s; this candidacy has no such document that stands".formatted(field, version));
        }
    }

    /** The same version with the competency that the framework names for its document. */
    private DocumentSaved checked(Candidacy of, DocumentSaved act) {
        Framework framework = desk.framework(of);
        ExamDocument document =
                FileDesk.known(framework.findDocument(act.document()), "document", act.document(), of.framework());
        act.competency().ifPresent(id -> requireCompetency(framework, document, id));
        DocumentFacts.Basis basis = DocumentFacts.Basis.of(of.origin());
        act.facts().filter(f -> f.basis() != basis).ifPresent(facts -> {
            throw new RefusedActException(
                    "facts.basis is %s; from %s a document draws on %s".formatted(facts.basis(), of.origin(), basis));
        });
        if (!desk.person().may(Right.RECORD_ACTS) && !act.day().equals(desk.today())) {
            throw new RefusedActException(
                    "day is %s; with one's own account a document is handed in on the day itself, %s"
                            .formatted(act.day(), desk.today()));
        }
        return tied(act, document.presents().or(act::competency));
    }

    private static void requireCompetency(Framework framework, ExamDocument document, CompetencyId competency) {
        FileDesk.known(framework.findCompetency(competency), "competency", competency, framework.id());
        document.presents().filter(presented -> !presented.equals(competency)).ifPresent(presented -> {
            throw new RefusedActException(
                    "competency is %s; %s presents %s".formatted(competency, document.id(), presented));
        });
    }

    private static DocumentSaved tied(DocumentSaved act, Optional<CompetencyId> competency) {
        return switch (act) {
            case DocumentDrafted d ->
                new DocumentDrafted(d.day(), d.document(), d.file(), d.sha256(), competency, d.facts());
            case DocumentHandedIn h ->
                new DocumentHandedIn(h.day(), h.document(), h.file(), h.sha256(), competency, h.facts());
        };
    }
}
