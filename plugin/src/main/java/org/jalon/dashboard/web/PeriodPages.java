package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.dashboard.PeriodSheets;
import org.jalon.journal.Journal;
import org.jalon.print.PrintedSheet;
import org.jalon.print.web.PrintAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheets of the period in the company, to read and to print, for whoever may read the candidate's file. */
@Controller
@RequestMapping("/candidacies/{id}/enterprise")
class PeriodPages {

    private final ReadableCandidacies readable;
    private final PeriodSheets sheets;
    private final PrintAnswers print;
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    PeriodPages(
            ReadableCandidacies readable,
            PeriodSheets sheets,
            PrintAnswers print,
            Journal journal,
            Clock clock,
            ZoneId zone) {
        this.readable = readable;
        this.sheets = sheets;
        this.print = print;
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping(path = "/statement", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> statement(@PathVariable UUID id, @RequestParam Optional<String> asOf, Locale locale) {
        return print.html(statementOf(id, asOf, locale));
    }

    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> statementPdf(@PathVariable UUID id, @RequestParam Optional<String> asOf, Locale locale) {
        return print.pdf(statementOf(id, asOf, locale), "releve-periode-en-entreprise");
    }

    @GetMapping(path = "/attestation", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> attestation(@PathVariable UUID id, @RequestParam Optional<String> asOf) {
        return print.html(attestationOf(id, asOf));
    }

    @GetMapping("/attestation.pdf")
    ResponseEntity<byte[]> attestationPdf(@PathVariable UUID id, @RequestParam Optional<String> asOf) {
        return print.pdf(attestationOf(id, asOf), "attestation-periode-en-entreprise");
    }

    @ExceptionHandler(NoSuchElementException.class)
    void answerUnknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private PrintedSheet statementOf(UUID id, Optional<String> asOf, Locale locale) {
        Candidacy candidacy = open(id);
        return sheets.statement(candidacy.id(), moment(asOf).instant(), locale).orElseThrow(() -> unknown(id));
    }

    private PrintedSheet attestationOf(UUID id, Optional<String> asOf) {
        Candidacy candidacy = open(id);
        return sheets.attestation(candidacy.id(), moment(asOf).instant()).orElseThrow(() -> unknown(id));
    }

    private Candidacy open(UUID id) {
        Candidacy candidacy = readable.get(id);
        journal.catchUp();
        return candidacy;
    }

    private PageMoment moment(Optional<String> asOf) {
        return PageMoment.of(asOf, clock, zone);
    }

    private static NoSuchElementException unknown(UUID id) {
        return new NoSuchElementException("There was no candidacy %s by then".formatted(id));
    }
}
