package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.dashboard.DecisionSheet;
import org.jalon.dashboard.DecisionSheets;
import org.jalon.dashboard.web.FormAnswers.Done;
import org.jalon.dashboard.web.FormAnswers.Sent;
import org.jalon.examfile.Derogation;
import org.jalon.readiness.DecisionDesk;
import org.jalon.readiness.DecisionTerms;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The page on which a person decides an item (rule 22). */
@Controller
@RequestMapping("/candidacies/{id}/decision")
class DecisionForms {

    private static final String FORM = "decision";
    private static final String MET = "yes";
    private static final int MINUTES_AN_HOUR = 60;

    private final ReadableCandidacies candidacies;
    private final DecisionSheets sheets;
    private final DecisionDesk desk;
    private final FormAnswers answers;
    private final SignedIn signedIn;

    DecisionForms(
            ReadableCandidacies candidacies,
            DecisionSheets sheets,
            DecisionDesk desk,
            FormAnswers answers,
            SignedIn signedIn) {
        this.candidacies = candidacies;
        this.sheets = sheets;
        this.desk = desk;
        this.answers = answers;
        this.signedIn = signedIn;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam String item, Model page, Locale locale) {
        signedIn.require(Right.DECIDE);
        page.addAttribute("sheet", sheet(id, item, locale));
        page.addAttribute(FormMemory.NAME, FormMemory.in(page.asMap()));
        return "decision";
    }

    @PostMapping
    String decide(
            @PathVariable UUID id,
            @RequestParam String item,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        signedIn.require(Right.DECIDE);
        DecisionSheet sheet = sheet(id, item, locale);
        boolean taken = answers.take(new Sent(FORM, FORM, form), after, locale, () -> {
            String act = desk.decide(id, terms(sheet, new FormReader(form)))
                    .statementId()
                    .toString();
            return new Done("decision.done", List.of(sheet.item().title()), Optional.of(act));
        });
        return taken
                ? "redirect:/candidacies/" + id
                : "redirect:/candidacies/%s/decision?item=%s"
                        .formatted(id, UriUtils.encodeQueryParam(item, StandardCharsets.UTF_8));
    }

    @PostMapping("/withdrawals")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        answers.take(new Sent(FORM, FORM, form), after, locale, () -> {
            FormReader reader = new FormReader(form);
            StatementId act = reader.act("act");
            String reason = reader.required("reason");
            reader.finish();
            desk.withdraw(id, act, reason);
            return new Done("decision.withdrawn", List.of(), Optional.empty());
        });
        return "redirect:/candidacies/" + id;
    }

    private DecisionSheet sheet(UUID id, String item, Locale locale) {
        return sheets.find(candidacies.get(id), item, locale)
                .orElseThrow(() -> new NoSuchElementException("The present report has no item " + item));
    }

    private static DecisionTerms terms(DecisionSheet sheet, FormReader form) {
        return sheet.possible() == DecisionSheet.Possible.DEROGATION ? derogation(sheet, form) : answer(sheet, form);
    }

    private static DecisionTerms answer(DecisionSheet sheet, FormReader form) {
        String reason = form.required("reason");
        boolean met = form.required("met").equals(MET);
        Optional<Integer> fromHours = form.whole("fromHours");
        Optional<LocalDate> until = form.day("until");
        form.finish();
        return new DecisionTerms(
                sheet.item().id(),
                sheet.question(),
                met,
                reason,
                isForTheCentre(form),
                fromHours.map(hours -> hours * MINUTES_AN_HOUR),
                Optional.empty(),
                form.text("text"),
                until);
    }

    private static DecisionTerms derogation(DecisionSheet sheet, FormReader form) {
        String reason = form.required("reason");
        LocalDate until = form.requiredDay("until");
        String text = form.required("text");
        String authority = form.required("authority");
        form.finish();
        return new DecisionTerms(
                sheet.item().id(),
                sheet.question(),
                true,
                reason,
                isForTheCentre(form),
                Optional.empty(),
                Optional.of(new Derogation(text, authority, until)),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean isForTheCentre(FormReader form) {
        return form.text("wholeCentre").isPresent();
    }

    @ExceptionHandler(NoSuchElementException.class)
    void answerUnknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
