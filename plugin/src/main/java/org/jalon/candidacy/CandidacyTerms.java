package org.jalon.candidacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/**
 * What may change in a candidacy without changing the framework version, free of contradictions.
 *
 * @param alternance whether the training goes with an employment contract of alternance; only from formation
 * @param trainingBegins first day of the training; none from VAE
 * @param trainingEnds last day of the training; none from VAE
 * @param session the session aimed at, once it is known
 */
public record CandidacyTerms(
        Origin origin,
        boolean alternance,
        Optional<LocalDate> trainingBegins,
        Optional<LocalDate> trainingEnds,
        Target target,
        Optional<SessionId> session) {

    public CandidacyTerms {
        boolean vae = origin == Origin.VAE;
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        vae && alternance,
                        "alternance",
                        true,
                        "only a candidacy from formation has a contract of alternance"),
                none(vae, "trainingBegins", trainingBegins),
                none(vae, "trainingEnds", trainingEnds),
                ordered(trainingBegins, trainingEnds));
    }

    private static List<BrokenRule> none(boolean vae, String field, Optional<LocalDate> date) {
        return BrokenRule.when(
                vae && date.isPresent(),
                field,
                date.map(LocalDate::toString).orElse(""),
                "a candidacy from VAE has no training dates");
    }

    private static List<BrokenRule> ordered(Optional<LocalDate> begins, Optional<LocalDate> ends) {
        if (ends.isEmpty()) {
            return List.of();
        }
        LocalDate last = ends.get();
        if (begins.isEmpty()) {
            return List.of(new BrokenRule(
                    "trainingEnds", last.toString(), "a training that ends has a first day, trainingBegins"));
        }
        return BrokenRule.when(
                last.isBefore(begins.get()),
                "trainingEnds",
                last,
                "training does not end before it begins, on " + begins.get());
    }
}
