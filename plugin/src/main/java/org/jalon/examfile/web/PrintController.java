package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.examfile.DossierProgress;
import org.jalon.examfile.FileDesk;
import org.jalon.examfile.LivretSheet;
import org.jalon.framework.Origin;
import org.jalon.journal.Act;
import org.jalon.journal.RefusedActException;
import org.jalon.learner.Learner;
import org.jalon.learner.Learners;
import org.jalon.print.Letterhead;
import org.jalon.print.PrintedSheet;
import org.jalon.print.web.PrintAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prints the livret ECF and what is on record of the dossier professionnel, for whoever may read the file. */
@RestController
@RequestMapping("/api/candidacies/{candidacy}/file")
@Tag(name = "Candidate's file")
class PrintController {

    private final FileDesk desk;
    private final Learners learners;
    private final Letterhead letterhead;
    private final PrintAnswers answers;

    PrintController(FileDesk desk, Learners learners, Letterhead letterhead, PrintAnswers answers) {
        this.desk = desk;
        this.learners = learners;
        this.letterhead = letterhead;
        this.answers = answers;
    }

    @GetMapping(path = "/ecf/livret", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The livret ECF in the layout of the ministry's model, as a page",
            description =
                    "A signed fiche keeps the labels that it was signed with; data that nobody confirmed are marked.")
    ResponseEntity<byte[]> livret(@PathVariable UUID candidacy) {
        return answers.html(livretSheet(candidacy));
    }

    @GetMapping(path = "/ecf/livret.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The livret ECF in the layout of the ministry's model, as a PDF",
            description = "The same acts give the same bytes.")
    ResponseEntity<byte[]> livretPdf(@PathVariable UUID candidacy) {
        return answers.pdf(livretSheet(candidacy), "livret-ecf");
    }

    @GetMapping(path = "/dossier-professionnel/export", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "What is on record of the dossier professionnel, as a page",
            description = "The dossier belongs to the candidate, who may ask for this at any time.")
    ResponseEntity<byte[]> dossier(@PathVariable UUID candidacy) {
        return answers.html(dossierSheet(candidacy));
    }

    @GetMapping(path = "/dossier-professionnel/export.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "What is on record of the dossier professionnel, as a PDF")
    ResponseEntity<byte[]> dossierPdf(@PathVariable UUID candidacy) {
        return answers.pdf(dossierSheet(candidacy), "dossier-professionnel");
    }

    private PrintedSheet livretSheet(UUID candidacy) {
        FileDesk.Opened opened = desk.read(candidacy);
        if (opened.candidacy().origin() == Origin.VAE) {
            throw new RefusedActException("origin is VAE; a candidate from VAE has no livret ECF (A2015 art. 8)");
        }
        Learner learner = learners.get(opened.candidacy().learner());
        var livret = LivretSheet.of(
                opened.framework(),
                opened.blocs(),
                opened.file(),
                letterhead,
                learner.givenName(),
                learner.familyName());
        return sheet("print/livret-ecf", Map.of("livret", livret), opened);
    }

    private PrintedSheet dossierSheet(UUID candidacy) {
        FileDesk.Opened opened = desk.read(candidacy);
        Learner learner = learners.get(opened.candidacy().learner());
        var progress = DossierProgress.of(opened.blocs(), opened.file());
        Map<String, Object> values = Map.of(
                "learner",
                learner,
                "titre",
                opened.framework().titre().name().value(),
                "version",
                opened.framework().id().value(),
                "vae",
                opened.candidacy().origin() == Origin.VAE,
                "blocs",
                opened.blocs(),
                "progress",
                progress);
        return sheet("print/dossier-professionnel", values, opened);
    }

    /** Dated by what it shows, so that the same acts give the same bytes. */
    private static PrintedSheet sheet(String template, Map<String, Object> values, FileDesk.Opened opened) {
        Candidacy candidacy = opened.candidacy();
        Instant asOf = opened.file().acts().stream()
                .map(Act::stored)
                .reduce(candidacy.recordedAt(), (one, other) -> one.isAfter(other) ? one : other);
        return new PrintedSheet(template, values, Locale.FRENCH, asOf);
    }
}
