package org.jalon.enterprise.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jalon.access.FailureThrottle;
import org.jalon.enterprise.TutorAnswer;
import org.jalon.enterprise.TutorForm;
import org.jalon.enterprise.TutorVisit;
import org.jalon.enterprise.TutorVisits;
import org.jalon.enterprise.TutorWeek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page that a tutor's personal link opens, without an account. A link that opens nothing is answered alike whatever the
 * reason, so that nobody learns which links there are.
 */
@Controller
@RequestMapping("/t/{token}")
class TutorPages {

    /** After so many links in a row that opened nothing, an address waits. */
    static final int MOST_FAILURES = 30;

    private static final Set<String> NEWS = Set.of("confirmed", "contested", "already");

    private final TutorVisits visits;
    private final FailureThrottle<String> byAddress;

    TutorPages(TutorVisits visits, Clock clock) {
        this.visits = visits;
        this.byAddress = new FailureThrottle<>(clock, MOST_FAILURES);
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, @RequestParam Optional<String> said, HttpServletRequest request) {
        if (isGuessing(token, request)) {
            return tooMany();
        }
        Optional<String> news = said.filter(NEWS::contains);
        return (news.isPresent() ? visits.reopen(token) : visits.open(token))
                .map(visit -> page(token, visit, HttpStatus.OK).addObject("news", news.orElse("")))
                .orElseGet(() -> closed(request));
    }

    @PostMapping("/confirmations")
    ModelAndView confirm(
            @PathVariable String token,
            @RequestParam Optional<String> week,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        if (isGuessing(token, request)) {
            return tooMany();
        }
        Optional<LocalDate> monday = week.flatMap(TutorPages::day);
        TutorAnswer answer = week.isPresent() && monday.isEmpty()
                ? TutorAnswer.OUTDATED
                : visits.confirm(token, monday, new TutorForm(key, seen));
        return answer(token, answer, "confirmed", request);
    }

    @PostMapping("/contests")
    ModelAndView contest(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        if (isGuessing(token, request)) {
            return tooMany();
        }
        TutorAnswer answer = day(week)
                .map(monday -> visits.contest(token, monday, remark, new TutorForm(key, seen)))
                .orElse(TutorAnswer.OUTDATED);
        return answer(token, answer, "contested", request);
    }

    /** What was done is shown by a page that can be loaded again without doing it again. */
    private ModelAndView answer(String token, TutorAnswer answer, String done, HttpServletRequest request) {
        return switch (answer) {
            case RECORDED -> redirect(token, done);
            case ALREADY_RECORDED -> redirect(token, "already");
            case OUTDATED -> again(token, HttpStatus.CONFLICT, "outdated", request);
            case NO_REMARK -> again(token, HttpStatus.BAD_REQUEST, "no-remark", request);
            case FORGED -> again(token, HttpStatus.FORBIDDEN, "forged", request);
            case NO_LINK -> closed(request);
        };
    }

    private ModelAndView again(String token, HttpStatus status, String trouble, HttpServletRequest request) {
        return visits.reopen(token)
                .map(visit -> page(token, visit, status).addObject("trouble", trouble))
                .orElseGet(() -> closed(request));
    }

    private static ModelAndView redirect(String token, String news) {
        RedirectView view = new RedirectView("/t/" + token + "?said=" + news, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static ModelAndView page(String token, TutorVisit visit, HttpStatus status) {
        ModelAndView page = new ModelAndView("tutor", status);
        page.addObject("token", token);
        page.addObject("visit", visit);
        page.addObject("name", visit.givenName() + " " + visit.familyName());
        page.addObject("news", "");
        page.addObject("trouble", "");
        page.addObject(
                "total",
                Hours.of(visit.weeks().stream().mapToInt(TutorWeek::minutes).sum()));
        page.addObject(
                "weeks",
                visit.weeks().reversed().stream()
                        .map(week -> TutorWeekView.of(visit, week))
                        .toList());
        return page;
    }

    private ModelAndView closed(HttpServletRequest request) {
        byAddress.failed(request.getRemoteAddr());
        return new ModelAndView("tutor-closed", HttpStatus.NOT_FOUND);
    }

    /** A link that opens is never kept out, whatever else came from its address: a whole company may share one. */
    private boolean isGuessing(String token, HttpServletRequest request) {
        return byAddress.refuses(request.getRemoteAddr()) && !visits.isOpen(token);
    }

    private static ModelAndView tooMany() {
        return new ModelAndView("tutor-closed", HttpStatus.TOO_MANY_REQUESTS);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
