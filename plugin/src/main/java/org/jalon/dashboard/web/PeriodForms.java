package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.dashboard.PeriodWording;
import org.jalon.dashboard.web.FormAnswers.Done;
import org.jalon.dashboard.web.FormAnswers.Sent;
import org.jalon.enterprise.EnterpriseAct;
import org.jalon.enterprise.PeriodDesk;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimePlanned;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.SentAct;
import org.jalon.journal.SentForm;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the forms about time, plans and proofs on a candidate's page. */
@Controller
@RequestMapping("/candidacies/{id}/period")
class PeriodForms {

    private final ReadableCandidacies candidacies;
    private final PeriodDesk desk;
    private final PeriodWording wording;
    private final FormAnswers answers;

    PeriodForms(ReadableCandidacies candidacies, PeriodDesk desk, PeriodWording wording, FormAnswers answers) {
        this.candidacies = candidacies;
        this.desk = desk;
        this.wording = wording;
        this.answers = answers;
    }

    @PostMapping("/time")
    String time(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        Candidacy of = candidacies.get(id);
        answers.take(new Sent("time", "time", form), after, locale, () -> {
            TimeDone time = PeriodFields.time(new FormReader(form));
            return recorded(time, desk.record(of, time), locale);
        });
        return back(id, "time");
    }

    @PostMapping("/plans")
    String plan(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        Candidacy of = candidacies.get(id);
        answers.take(new Sent("plan", "plan", form), after, locale, () -> {
            TimePlanned plan = PeriodFields.plan(new FormReader(form), desk.today());
            return recorded(plan, desk.record(of, plan), locale);
        });
        return back(id, "plan");
    }

    @PostMapping(path = "/proofs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String proof(@PathVariable UUID id, SentForm form, RedirectAttributes after, Locale locale) {
        Candidacy of = candidacies.get(id);
        answers.take(new Sent("proof", "proof", FormMemory.listed(form.fields())), after, locale, () -> {
            ProofReceived proof = PeriodFields.proof(FormReader.ofTexts(form.fields()));
            return recorded(proof, desk.receive(of, new SentAct<>(proof, form.requireFiles())), locale);
        });
        return back(id, "proof");
    }

    @PostMapping("/acceptances")
    String accept(@PathVariable UUID id, @RequestParam UUID proof, RedirectAttributes after, Locale locale) {
        Candidacy of = candidacies.get(id);
        answers.take(new Sent("proofs", "proofs", Map.of()), after, locale, () -> {
            ProofAccepted accepted = new ProofAccepted(desk.today(), new StatementId(proof));
            RecordedAnswer recorded = desk.accept(of, accepted);
            return recorded(accepted, recorded, locale);
        });
        return back(id, "proofs");
    }

    /** The form says in which part of the page it stands, and where the reader is to be led back to. */
    @PostMapping("/withdrawals")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        Candidacy of = candidacies.get(id);
        String name = "withdrawal-" + Optional.ofNullable(form.getFirst("act")).orElse("");
        answers.take(new Sent(name, "withdrawal", form), after, locale, () -> {
            FormReader reader = new FormReader(form);
            StatementId act = reader.act("act");
            String reason = reader.required("reason");
            reader.finish();
            EnterpriseAct withdrawn = desk.withdraw(of, act, reason);
            return new Done("period.withdrawn", List.of(wording.of(withdrawn, locale)), Optional.empty());
        });
        return back(id, "period");
    }

    @ExceptionHandler(NoSuchElementException.class)
    void answerUnknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private Done recorded(EnterpriseAct act, RecordedAnswer answer, Locale locale) {
        return new Done(
                "period.recorded",
                List.of(wording.of(act, locale)),
                Optional.of(answer.statementId().toString()));
    }

    private static String back(UUID id, String part) {
        return "redirect:/candidacies/" + id + "#" + part;
    }
}
