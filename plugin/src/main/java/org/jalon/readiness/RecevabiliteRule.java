package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import org.jalon.examfile.RecevabiliteNotified;
import org.jalon.journal.Act;

/** Rule 18: from VAE, a recevabilité that still holds on the session's first day and names its type. */
final class RecevabiliteRule implements Rule {

    private static final Phrase TITLE = new Phrase("Recevabilité VAE", "VAE recevabilité");

    @Override
    public List<Item> examine(Examination e) {
        var draft = new ItemDraft("recevabilite", 18, TITLE, Grounds.law("A2015", "décision de recevabilité, un an"))
                .due(e.sessionDay());
        if (e.fromFormation()) {
            return List.of(draft.notApplicable("Parcours de formation.", "Path of training."));
        }
        draft.next(
                Owner.CANDIDATE,
                "Obtenir une décision de recevabilité qui vaille encore le jour de la session et nomme ce que le candidat vise.",
                "Obtain a decision of recevabilité that still holds on the session's day and names what the candidate aims at.");
        List<Act<RecevabiliteNotified>> notified = e.acts(RecevabiliteNotified.class);
        if (notified.isEmpty()) {
            return List.of(draft.notMet("Aucune décision consignée.", "No decision recorded."));
        }
        Act<RecevabiliteNotified> best = notified.stream()
                .filter(a -> suits(e, a.content()))
                .reduce((earlier, later) -> later)
                .orElse(notified.getLast());
        return List.of(judge(e, draft.from(List.of(best)), best.content()));
    }

    private static boolean suits(Examination e, RecevabiliteNotified decision) {
        return decision.sessionType().equals(e.target())
                && e.byFirstDay(decision.day())
                && !until(e, decision).isBefore(neededOn(e));
    }

    private static LocalDate until(Examination e, RecevabiliteNotified decision) {
        return decision.day().plus(e.policy().recevabiliteValidity());
    }

    private static LocalDate neededOn(Examination e) {
        return e.sessionDay().orElse(e.today());
    }

    private static Item judge(Examination e, ItemDraft draft, RecevabiliteNotified decision) {
        LocalDate until = until(e, decision);
        if (!e.byFirstDay(decision.day())) {
            return draft.notMet(
                    "La décision n'a été notifiée que le %s, après le premier jour de la session.",
                    "The decision was notified only on %s, after the session's first day.", decision.day());
        }
        if (until.isBefore(neededOn(e))) {
            return draft.notMet("La décision ne vaut que jusqu'au %s.", "The decision holds only until %s.", until);
        }
        if (!decision.sessionType().equals(e.target())) {
            return draft.notMet(
                    "La décision nomme une session pour %s, le candidat vise %s.",
                    "The decision names a session for %s, the candidate aims at %s.",
                    Phrase.naming(decision.sessionType()),
                    Phrase.naming(e.target()));
        }
        if (until.equals(neededOn(e))) {
            draft.warn(
                    "Le %s est le jour anniversaire de la notification : c'est le dernier jour, à lire « un an à compter de ».",
                    "%s is the notification's anniversary: the last day, as “one year from” is read here.", until);
        }
        return draft.met(
                "Notifiée le %s, valable jusqu'au %s.", "Notified on %s, holds until %s.", decision.day(), until);
    }
}
