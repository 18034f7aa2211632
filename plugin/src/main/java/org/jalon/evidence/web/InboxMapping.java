package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.ModuleId;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.catalogue.Recognition;
import org.jalon.evidence.Inbox;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/** The wish to map an activity of the inbox: onto an activity of the catalogue, or as a new one. */
record InboxMapping(
        @Schema(description = "Id of an activity of the catalogue; this or newActivity")
        Optional<String> activity,

        @Valid Optional<NewActivity> newActivity,

        @Schema(description = "Which of its keys to recognise it by from now on; the first one if left out")
        Optional<String> key,

        @NotBlank @Size(max = 2000) String reason) {

    record NewActivity(
            @NotBlank @Schema(description = "Id of the module that gets it", example = "m1")
            String module,

            @NotBlank @Schema(example = "quiz-prospection") String id,
            @NotBlank @Size(max = 500) String title,

            @NotEmpty @Schema(description = "Ids of competencies")
            Set<String> prepares,

            @NotEmpty @Schema(description = "Which facts count; FAILED and WITHDRAWN never do")
            Set<Outcome> counts,

            @Schema(description = "A share from 0 to 1; there exactly when SCORED counts")
            OptionalDouble passMark,

            boolean required,
            @NotNull Purpose purpose) {

        private Activity toActivity(Recognition key) {
            return new Activity(
                    new ActivityId(id),
                    title,
                    List.of(key),
                    prepares.stream().map(CompetencyId::new).collect(Collectors.toSet()),
                    new EvidenceRule(counts, passMark, required, purpose));
        }
    }

    /**
     * The catalogue with the activity in it.
     *
     * @throws BrokenRulesException when the wish does not fit the catalogue, the framework or the activity
     */
    Catalogue applyTo(Catalogue catalogue, Framework framework, Inbox.Unmapped item) {
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        activity.isPresent() == newActivity.isPresent(),
                        "activity",
                        activity.orElse(""),
                        "name an activity of the catalogue or describe a new one, one of the two"),
                newActivity.stream()
                        .flatMap(asked -> asked.prepares().stream())
                        .filter(id ->
                                !CompetencyId.FORM.matcher(id).matches() || !framework.holds(new CompetencyId(id)))
                        .map(id ->
                                new BrokenRule("newActivity.prepares", id, framework.id() + " has no such competency"))
                        .toList());
        Recognition wanted = wantedOf(item);
        try {
            return newActivity
                    .map(asked -> catalogue.adding(new ModuleId(asked.module()), asked.toActivity(wanted)))
                    .orElseGet(() -> catalogue.recognising(new ActivityId(activity.orElseThrow()), wanted));
        } catch (IllegalArgumentException broken) {
            throw new BrokenRulesException(List.of(new BrokenRule(
                    newActivity.isPresent() ? "newActivity" : "activity",
                    activity.or(() -> newActivity.map(NewActivity::id)).orElse(""),
                    String.valueOf(broken.getMessage()))));
        }
    }

    private Recognition wantedOf(Inbox.Unmapped item) {
        return key.map(text -> item.keys().stream()
                        .filter(known -> known.key().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new BrokenRulesException(
                                List.of(new BrokenRule("key", text, "statements name the activity by no such key")))))
                .orElseGet(() -> item.keys().getFirst());
    }
}
