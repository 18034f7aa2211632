package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.dashboard.web.FormAnswers.Done;
import org.jalon.dashboard.web.FormAnswers.Sent;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.IssuedTutorLink;
import org.jalon.enterprise.TutorLinkDesk;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.enterprise.TutorLinkTerms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms on a candidate's page do with tutors' links: make one, make it anew, revoke it. */
@Controller
@RequestMapping("/candidacies/{id}/tutor-links")
class TutorLinkForms {

    private final ReadableCandidacies candidacies;
    private final TutorLinkDesk desk;
    private final FormAnswers answers;

    TutorLinkForms(ReadableCandidacies candidacies, TutorLinkDesk desk, FormAnswers answers) {
        this.candidacies = candidacies;
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping
    ModelAndView issue(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        Candidacy of = candidacies.get(id);
        FormReader reader = new FormReader(form);
        return shownOnce(of, new Sent("link", "link", form), after, locale, () -> {
            String company = reader.required("company");
            String tutor = reader.required("tutor");
            Optional<String> mail = reader.text("mail");
            Optional<LocalDate> to = reader.day("to");
            reader.finish();
            return desk.issue(
                    of,
                    TutorLinkTerms.of(Company.named(company), tutor, mail, Optional.empty(), to, of, desk.today()),
                    sends(form));
        });
    }

    @PostMapping("/{link}/reissues")
    ModelAndView reissue(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        Candidacy of = candidacies.get(id);
        return shownOnce(
                of,
                new Sent("link-" + link, "link", form),
                after,
                locale,
                () -> desk.reissue(of, new TutorLinkId(link), Optional.empty(), Optional.empty(), sends(form)));
    }

    @PostMapping("/{link}/revocations")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        Candidacy of = candidacies.get(id);
        answers.take(new Sent("link-" + link, "link", form), after, locale, () -> {
            desk.revoke(
                    of,
                    new TutorLinkId(link),
                    Optional.ofNullable(form.getFirst("reason")).orElse(""));
            return Done.SILENT;
        });
        return back(of);
    }

    @ExceptionHandler(NoSuchElementException.class)
    void answerUnknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** The page that shows the link this only time, or the candidate's page that says why there is none. */
    private ModelAndView shownOnce(
            Candidacy of, Sent sent, RedirectAttributes after, Locale locale, Supplier<IssuedTutorLink> work) {
        List<ModelAndView> pages = new ArrayList<>();
        answers.take(sent, after, locale, () -> {
            pages.add(shown(of, work.get()));
            return Done.SILENT;
        });
        return pages.isEmpty() ? new ModelAndView(back(of)) : pages.getFirst();
    }

    private static ModelAndView shown(Candidacy of, IssuedTutorLink issued) {
        return new ModelAndView("tutor-link-issued")
                .addObject("candidacy", of.id().toString())
                .addObject("issued", issued)
                .addObject("mail", issued.mail().getClass().getSimpleName())
                .addObject("failure", issued.mail());
    }

    private static boolean sends(Map<String, List<String>> form) {
        return form.getOrDefault("send", List.of()).contains("true");
    }

    private static String back(Candidacy of) {
        return "redirect:/candidacies/" + of.id() + "#tutor-links";
    }
}
