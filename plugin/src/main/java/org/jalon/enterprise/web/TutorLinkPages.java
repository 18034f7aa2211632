package org.jalon.enterprise.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.IssuedTutorLink;
import org.jalon.enterprise.TutorLinkDesk;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.enterprise.TutorLinkTerms;
import org.jalon.journal.PlainText;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the forms on a candidate's page do with tutors' links: make one, make it anew, revoke it. */
@Controller
@RequestMapping("/candidacies/{candidacy}/tutor-links")
class TutorLinkPages {

    private final ReadableCandidacies candidacies;
    private final TutorLinkDesk desk;

    TutorLinkPages(ReadableCandidacies candidacies, TutorLinkDesk desk) {
        this.candidacies = candidacies;
        this.desk = desk;
    }

    @PostMapping
    ModelAndView issue(
            @PathVariable UUID candidacy,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String tutor,
            @RequestParam Optional<String> mail,
            @RequestParam Optional<String> to,
            @RequestParam(defaultValue = "false") boolean send) {
        Candidacy of = candidacies.get(candidacy);
        try {
            TutorLinkTerms terms = TutorLinkTerms.of(
                    company(company), tutor, mail, Optional.empty(), to.flatMap(TutorLinkPages::day), of, desk.today());
            return shownOnce(of, desk.issue(of, terms, send));
        } catch (BrokenRulesException refused) {
            return refused(of, refused);
        }
    }

    @PostMapping("/{link}/reissues")
    ModelAndView reissue(
            @PathVariable UUID candidacy, @PathVariable UUID link, @RequestParam(defaultValue = "false") boolean send) {
        Candidacy of = candidacies.get(candidacy);
        try {
            return shownOnce(of, desk.reissue(of, new TutorLinkId(link), Optional.empty(), Optional.empty(), send));
        } catch (BrokenRulesException refused) {
            return refused(of, refused);
        }
    }

    @PostMapping("/{link}/revocations")
    ModelAndView revoke(
            @PathVariable UUID candidacy, @PathVariable UUID link, @RequestParam(defaultValue = "") String reason) {
        Candidacy of = candidacies.get(candidacy);
        try {
            desk.revoke(of, new TutorLinkId(link), reason);
            return new ModelAndView("redirect:/candidacies/%s#tutor-links".formatted(of.id()));
        } catch (BrokenRulesException refused) {
            return refused(of, refused);
        }
    }

    @ExceptionHandler(NoSuchElementException.class)
    void answerUnknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static ModelAndView shownOnce(Candidacy of, IssuedTutorLink issued) {
        return new ModelAndView("tutor-link-issued")
                .addObject("candidacy", of.id().toString())
                .addObject("issued", issued)
                .addObject("mail", issued.mail().getClass().getSimpleName())
                .addObject("failure", issued.mail());
    }

    private static ModelAndView refused(Candidacy of, BrokenRulesException refused) {
        ModelAndView page = new ModelAndView("tutor-link-refused", HttpStatus.BAD_REQUEST);
        page.addObject("candidacy", of.id().toString());
        page.addObject("faults", refused.rules());
        return page;
    }

    private static Company company(String name) {
        BrokenRulesException.throwIfAny(BrokenRule.when(
                name.isBlank()
                        || name.strip().length() > 200
                        || PlainText.firstOddOfLine(name.strip()).isPresent(),
                "company",
                name,
                "a company's name has 1 to 200 characters on one line"));
        return new Company(name);
    }

    /** An empty field asks for the day that holds by default. */
    private static Optional<LocalDate> day(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            throw new BrokenRulesException(
                    List.of(new BrokenRule("to", text, "a day is written YYYY-MM-DD, such as 2024-05-02")));
        }
    }
}
