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
        ProlongationClaim begun = begun(e, lists(prolongation, ProlongationGroup.TRAINING_BEGAN_BEFORE_END), end);
        boolean absent = e.earlierSessions().stream().anyMatch(a -> a.content().outcome() == SessionOutcome.ABSENCE);
        return absent && begun.standing == Standing.REFUSED
                ? new ProlongationClaim(
                        Standing.UNCLEAR,
                        new Phrase(
                                "Le candidat a été absent à une session antérieure : rien ne dit si une absence vaut échec ici.",
                                "The candidate was absent from an earlier session: nothing says whether absence is failure here."))
                : begun;
    }

    private static ProlongationClaim begun(Examination e, boolean opensToBegun, LocalDate end) {
        Optional<LocalDate> began = e.candidacy().trainingBegins();
        if (began.isEmpty()) {
            return new ProlongationClaim(
                    opensToBegun ? Standing.UNCLEAR : Standing.REFUSED,
                    new Phrase(
                            "Le début de la formation n'est pas consigné.", "The beginning of training is unknown."));
        }
        Standing standing = opensToBegun ? before(began.get(), end) : Standing.REFUSED;
        return new ProlongationClaim(standing, begunOn(began.get(), standing, end));
    }

    private static Phrase begunOn(LocalDate day, Standing standing, LocalDate end) {
        return switch (standing) {
            case ENTITLED ->
                Phrase.of(
                        "La formation a commencé le %s, avant la fin de validité.",
                        "Training began on %s, before the end of validity.", day);
            case UNCLEAR ->
                Phrase.of(
                        "La formation a commencé le %s, jour même de la fin de validité, qui se lit de deux façons.",
                        "Training began on %s, the very day of the end of validity, which can be read both ways.", day);
            case REFUSED ->
                Phrase.of(
                        "Elle n'est pas ouverte à ce candidat : sa formation a commencé le %s (fin de validité : %s), et aucun échec ni réussite partielle à une session antérieure n'est consigné.",
                        "It is not open to this candidate: training began on %s (end of validity: %s), and no failure or partial success at an earlier session is recorded.",
                        day,
                        end);
        };
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
        if (entered.isEmpty()) {
            return new ProlongationClaim(
                    prolongation.sessionEnteredBeforeEnd().value() ? Standing.UNCLEAR : Standing.ENTITLED,
                    new Phrase(
                            "La saisie de la session dans CERES n'est pas consignée.",
                            "The session's entry in CERES is not recorded."));
        }
        Standing standing =
                prolongation.sessionEnteredBeforeEnd().value() ? before(entered.get(), end) : Standing.ENTITLED;
        return new ProlongationClaim(standing, enteredOn(entered.get(), standing, end));
    }

    private static Phrase enteredOn(LocalDate day, Standing standing, LocalDate end) {
        return standing == Standing.REFUSED
                ? Phrase.of(
                        "Elle n'est pas ouverte à cette session, saisie dans CERES le %s, après la fin de validité (%s).",
                        "It is not open to this session, entered in CERES on %s, after the end of validity (%s).",
                        day,
                        end)
                : Phrase.of(
                        "La session a été saisie dans CERES le %s.", "The session was entered in CERES on %s.", day);
    }

    /** The day of the end itself can be read both ways. */
    private static Standing before(LocalDate day, LocalDate end) {
        if (day.isBefore(end)) {
            return Standing.ENTITLED;
        }
        return day.equals(end) ? Standing.UNCLEAR : Standing.REFUSED;
    }
}
