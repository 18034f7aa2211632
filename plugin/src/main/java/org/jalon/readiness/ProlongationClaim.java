package org.jalon.readiness;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.examfile.SessionOutcome;
import org.jalon.framework.Datum;
import org.jalon.framework.Prolongation;
import org.jalon.framework.ProlongationGroup;

/**
 * Whether the prolongation is open to a candidate: one of its groups, and a session entered in CERES before the end.
 */
record ProlongationClaim(Standing standing, Phrase reason) {

    /** How the claim stands. */
    enum Standing {
        ENTITLED,
        UNCLEAR,
        REFUSED
    }

    static ProlongationClaim of(Examination e) {
        Optional<LocalDate> end = e.framework().validity().anniversary().value();
        Optional<Prolongation> prolongation = e.framework().validity().prolongation();
        if (end.isEmpty() || prolongation.isEmpty()) {
            return new ProlongationClaim(
                    Standing.REFUSED, new Phrase("Cette version n'en connaît pas.", "This version has none."));
        }
        ProlongationClaim group = group(e, prolongation.get(), end.get());
        ProlongationClaim ceres = ceres(e, prolongation.get(), end.get());
        Standing worst = group.standing.compareTo(ceres.standing) >= 0 ? group.standing : ceres.standing;
        return new ProlongationClaim(worst, group.reason.then(ceres.reason));
    }

    private static ProlongationClaim group(Examination e, Prolongation prolongation, LocalDate end) {
        if (presentedBefore(e, prolongation)) {
            return new ProlongationClaim(
                    Standing.ENTITLED,
                    new Phrase(
                            "Le candidat a été en échec ou en réussite partielle à une session antérieure.",
                            "The candidate failed or partly succeeded at an earlier session."));
        }
        if (!e.fromFormation()) {
            return new ProlongationClaim(
                    Standing.UNCLEAR,
                    new Phrase(
                            "Les candidats VAE ne sont pas nommés parmi ceux à qui elle s'ouvre.",
                            "VAE candidates are not named among those to whom it is open."));
        }
        Optional<LocalDate> began = e.candidacy().trainingBegins();
        Phrase reason = began.map(d -> Phrase.of("Formation commencée le %s.", "Training began on %s.", d))
                .orElse(new Phrase("Début de formation inconnu.", "Beginning of training unknown."));
        if (!lists(prolongation, ProlongationGroup.TRAINING_BEGAN_BEFORE_END)) {
            return new ProlongationClaim(Standing.REFUSED, reason);
        }
        return new ProlongationClaim(began.map(d -> before(d, end)).orElse(Standing.UNCLEAR), reason);
    }

    private static boolean presentedBefore(Examination e, Prolongation prolongation) {
        return e.earlierSessions().stream()
                .map(a -> a.content().outcome())
                .anyMatch(o -> (o == SessionOutcome.FAILURE && lists(prolongation, ProlongationGroup.FAILED_BEFORE))
                        || (o == SessionOutcome.PARTIAL_SUCCESS
                                && lists(prolongation, ProlongationGroup.PARTLY_SUCCEEDED_BEFORE)));
    }

    private static boolean lists(Prolongation prolongation, ProlongationGroup group) {
        return prolongation.groups().stream().map(Datum::value).anyMatch(g -> g == group);
    }

    private static ProlongationClaim ceres(Examination e, Prolongation prolongation, LocalDate end) {
        Optional<LocalDate> entered = e.candidate().session().flatMap(s -> s.enteredInCeresOn());
        Phrase reason = entered.map(d -> Phrase.of("Saisie dans CERES le %s.", "Entered in CERES on %s.", d))
                .orElse(new Phrase("Saisie dans CERES non consignée.", "Entry in CERES not recorded."));
        if (!prolongation.sessionEnteredBeforeEnd().value()) {
            return new ProlongationClaim(Standing.ENTITLED, reason);
        }
        return new ProlongationClaim(entered.map(d -> before(d, end)).orElse(Standing.UNCLEAR), reason);
    }

    /** The day of the end itself can be read both ways. */
    private static Standing before(LocalDate day, LocalDate end) {
        if (day.isBefore(end)) {
            return Standing.ENTITLED;
        }
        return day.equals(end) ? Standing.UNCLEAR : Standing.REFUSED;
    }
}
