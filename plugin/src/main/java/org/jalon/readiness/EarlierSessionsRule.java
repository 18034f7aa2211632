package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.examfile.EarlierSessionRecorded;
import org.jalon.examfile.SessionOutcome;
import org.jalon.examfile.TrainingRenewed;
import org.jalon.journal.Act;

/** Rules 16 and 17: how long a candidate may come back after a session, and how often. */
final class EarlierSessionsRule implements Rule {

    private static final Phrase TITLE = new Phrase("Nouvelle présentation", "Presenting again");
    private static final Grounds ARTICLE_10 = Grounds.law("A2015", "art. 10");

    @Override
    public List<Item> examine(Examination e) {
        List<Act<EarlierSessionRecorded>> sessions = e.acts(EarlierSessionRecorded.class);
        if (sessions.isEmpty()) {
            return List.of(new ItemDraft("presenting-again", 17, TITLE, ARTICLE_10)
                    .notApplicable("Aucune session antérieure consignée.", "No earlier session recorded."));
        }
        Act<EarlierSessionRecorded> last = sessions.getLast();
        var draft = new ItemDraft("presenting-again", 17, TITLE, ARTICLE_10)
                .from(sessions)
                .figure(new Figure("earlier-sessions", sessions.size(), "sessions"))
                .due(e.sessionDay());
        warnOfNumber(e, draft, sessions.size());
        return List.of(judge(e, draft, last.content()));
    }

    private static void warnOfNumber(Examination e, ItemDraft draft, int earlier) {
        if (earlier >= e.policy().maxSessions()) {
            draft.warn(
                    "Déjà %d sessions : une source secondaire en limite le nombre à %d dans l'année.",
                    "Already %d sessions: a secondary source limits them to %d within the year.",
                    earlier,
                    e.policy().maxSessions());
        }
    }

    private static Item judge(Examination e, ItemDraft draft, EarlierSessionRecorded last) {
        LocalDate until = last.day().plus(e.policy().representationWithin());
        boolean within =
                e.sessionDay().map(d -> !d.isAfter(until)).orElse(!e.today().isAfter(until));
        return switch (last.outcome()) {
            case SUCCESS ->
                draft.next(
                                Owner.CENTRE,
                                "Vérifier pourquoi le candidat se présente.",
                                "Check why the candidate presents.")
                        .undetermined(
                                "presented-after-success",
                                "La dernière session, délibérée le %s, est un succès.",
                                "The last session, deliberated on %s, was a success.",
                                last.day());
            case PARTIAL_SUCCESS -> afterPartialSuccess(e, draft, last, until, within);
            case FAILURE, ABSENCE -> afterFailure(e, draft, last, until, within);
        };
    }

    private static Item afterPartialSuccess(
            Examination e, ItemDraft draft, EarlierSessionRecorded last, LocalDate until, boolean within) {
        Optional<LocalDate> titleEnd = e.framework().validity().prolongationAnniversary();
        draft.warn(
                "Deux délais se lisent après une réussite partielle : un an (%s) et la validité du titre plus un an (%s).",
                "Two limits can be read after partial success: one year (%s) and the titre's validity plus one year (%s).",
                until,
                titleEnd.map(LocalDate::toString).orElse("?"));
        if (within) {
            return draft.met(
                    "Réussite partielle du %s : dans l'année.", "Partial success of %s: within the year.", last.day());
        }
        return draft.next(
                        Owner.CENTRE,
                        "Faire trancher le délai par le certificateur, puis consigner la décision.",
                        "Have the certifying authority settle the limit, then record the decision.")
                .undetermined(
                        "year-after-partial-success",
                        "Réussite partielle du %s : l'année est passée.",
                        "Partial success of %s: the year has passed.",
                        last.day());
    }

    private static Item afterFailure(
            Examination e, ItemDraft draft, EarlierSessionRecorded last, LocalDate until, boolean within) {
        boolean absent = last.outcome() == SessionOutcome.ABSENCE;
        if (within) {
            return absent
                    ? draft.met("Après une absence, jusqu'au %s.", "After an absence, until %s.", until)
                    : draft.met("Après un échec, jusqu'au %s.", "After a failure, until %s.", until);
        }
        if (!e.fromFormation()) {
            return draft.next(
                            Owner.CENTRE, "Consigner la décision du certificateur.", "Record the authority's decision.")
                    .undetermined(
                            "year-after-failure-vae",
                            "Le délai d'un an (%s) est écrit pour les candidats de formation.",
                            "The limit of one year (%s) is written for candidates from training.",
                            until);
        }
        boolean renewed = e.acts(TrainingRenewed.class).stream()
                .anyMatch(a -> a.content().day().isAfter(last.day()));
        return renewed
                ? draft.from(e.acts(TrainingRenewed.class))
                        .met(
                                "Nouvelle formation suivie après la session du %s.",
                                "New training after the session of %s.", last.day())
                : draft.next(
                                Owner.CENTRE,
                                "Consigner une nouvelle formation, ou avancer la session.",
                                "Record a new training, or choose an earlier session.")
                        .notMet(
                                "Le délai d'un an s'est terminé le %s sans nouvelle formation.",
                                "The limit of one year ended on %s without new training.", until);
    }
}
