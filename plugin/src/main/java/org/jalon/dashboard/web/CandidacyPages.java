package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.dashboard.CandidateSheets;
import org.jalon.dashboard.FileSections;
import org.jalon.dashboard.PeriodLedgers;
import org.jalon.enterprise.TutorLinkDesk;
import org.jalon.learner.LearnerId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one candidate, for that person and for those who may read every file. */
@Controller
class CandidacyPages {

    private final ReadableCandidacies readable;
    private final Candidacies candidacies;
    private final CandidateSheets sheets;
    private final FileSections files;
    private final PeriodLedgers ledgers;
    private final TutorLinkDesk tutors;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    CandidacyPages(
            ReadableCandidacies readable,
            Candidacies candidacies,
            CandidateSheets sheets,
            FileSections files,
            PeriodLedgers ledgers,
            TutorLinkDesk tutors,
            SignedIn signedIn,
            Clock clock,
            ZoneId zone) {
        this.readable = readable;
        this.candidacies = candidacies;
        this.sheets = sheets;
        this.files = files;
        this.ledgers = ledgers;
        this.tutors = tutors;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    /** What can not be read as a moment is said so on the page, which then shows the present. */
    @GetMapping("/candidacies/{id}")
    ModelAndView show(@PathVariable UUID id, @RequestParam Optional<String> asOf, Model model, Locale locale) {
        Candidacy candidacy = readable.get(id);
        PageMoment moment = PageMoment.of(asOf, clock, zone);
        ModelAndView page = new ModelAndView("candidacy");
        page.addObject(
                "sheet",
                sheets.find(candidacy.id(), moment.instant(), locale)
                        .orElseThrow(
                                () -> new NoSuchElementException("There was no candidacy %s by then".formatted(id))));
        page.addObject("files", files.get(candidacy, moment.instant(), signedIn.get(), moment.past()));
        page.addObject("ledger", ledgers.get(candidacy, moment.instant(), signedIn.get(), moment.past()));
        page.addObject(FormMemory.NAME, FormMemory.in(model));
        page.addObject("moment", moment);
        page.addObject("at", moment.instant().atZone(zone));
        page.addObject("own", isOwn(candidacy));
        page.addObject("mayDecide", !moment.past() && signedIn.get().may(Right.DECIDE));
        if (!moment.past() && signedIn.get().may(Right.RECORD_ACTS)) {
            page.addObject("tutors", tutors.panel(candidacy));
        }
        if (moment.refused().isPresent()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    /** Sends a learner to the own candidacy, or lets choose among several. */
    @GetMapping("/me")
    String me(Model model) {
        List<Candidacy> own = signedIn.get()
                .learnerId()
                .map(id -> candidacies.ofLearner(new LearnerId(id)))
                .orElse(List.of());
        if (own.size() == 1) {
            return "redirect:/candidacies/" + own.getFirst().id();
        }
        model.addAttribute("own", own);
        return "me";
    }

    @ExceptionHandler(NoSuchElementException.class)
    void answerUnknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private boolean isOwn(Candidacy candidacy) {
        Person person = signedIn.get();
        return person.learnerId().filter(candidacy.learner().value()::equals).isPresent();
    }
}
