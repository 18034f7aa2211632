package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.examfile.EarlierSessionRecorded;
import org.jalon.examfile.SessionOutcome;
import org.jalon.examfile.TrainingRenewed;
import org.jalon.framework.Target;
import org.jalon.journal.Act;

/** Rules 16 and 17: how long a candidate may come back after a session, and how often. */
final class EarlierSessionsRule implements Rule {

    private static final Phrase TITLE = new Phrase("Nouvelle présentation", "Presenting again");

    @Override
    public List<Item> examine(Examination e) {
        List<Act<EarlierSessionRecorded>> sessions = e.earlierSessions().stream()
                .filter(a -> !isSuccessElsewhere(e, a.content()))
                .toList();
        var draft = new ItemDraft("presenting-again", 17, TITLE, Grounds.ARRETE_2015_ARTICLE_10)
                .from(e.earlierSessions())
                .due(e.sessionDay());
        if (sessions.isEmpty()) {
            return List.of(
                    e.earlierSessions().isEmpty()
                            ? draft.notApplicable(
                                    "Aucune session antérieure consignée.", "No earlier session recorded.")
                            : draft.notApplicable(
                                    "Les sessions antérieures ont été réussies pour d'autres CCP.",
                                    "The earlier sessions were successes for other CCPs."));
        }
        warnOfNumber(e, draft, sessions);
        return List.of(judge(e, draft, sessions));
    }

    /** Taking the targets CCP by CCP, a success at another CCP asks nothing of this session (rule 3). */
    private static boolean isSuccessElsewhere(Examination e, EarlierSessionRecorded session) {
        return session.outcome() == SessionOutcome.SUCCESS
                && session.target() instanceof Target.Ccp
                && !session.target().equals(e.target());
    }

    private static void warnOfNumber(Examination e, ItemDraft draft, List<Act<EarlierSessionRecorded>> sessions) {
        LocalDate yearBegins = e.sessionDay().orElse(e.today()).minus(e.policy().representationWithin());
        long within = sessions.stream()
                .filter(a -> !a.content().day().isBefore(yearBegins))
                .count();
        draft.figure(new Figure("earlier-sessions", sessions.size(), "sessions"));
        int most = e.policy().maxSessions();
        if (within >= most) {
            draft.warn(
                    "Déjà %d sessions dans l'année : une source secondaire en limite le nombre à %d.",
                    "Already %d sessions within the year: a secondary source limits them to %d.", within, most);
        } else if (within == most - 1) {
            draft.warn(
                    "Dernière session possible dans l'année, selon une source secondaire qui en limite le nombre à %d.",
                    "Last session possible within the year, by a secondary source that limits them to %d.", most);
        }
    }

    private static Item judge(Examination e, ItemDraft draft, List<Act<EarlierSessionRecorded>> sessions) {
        EarlierSessionRecorded last = sessions.getLast().content();
        Optional<EarlierSessionRecorded> success = sessions.stream()
                .map(Act::content)
                .filter(s -> s.outcome() == SessionOutcome.SUCCESS)
                .findFirst();
        if (success.isPresent()) {
            return afterSuccess(draft, success.get());
        }
        return last.outcome() == SessionOutcome.PARTIAL_SUCCESS
                ? afterPartialSuccess(e, draft, last)
                : afterFailure(e, draft, sessions);
    }

    private static Item afterSuccess(ItemDraft draft, EarlierSessionRecorded success) {
        return draft.next(
                        Owner.CENTRE,
                        "Vérifier pourquoi le candidat se présente de nouveau.",
                        "Check why the candidate presents again.")
                .undetermined(
                        "presented-after-success",
                        "Une session antérieure, délibérée le %s, a été réussie.",
                        "An earlier session, deliberated on %s, was a success.",
                        success.day());
    }

    private static boolean isWithin(Examination e, LocalDate until) {
        return !neededOn(e).isAfter(until);
    }

    private static LocalDate neededOn(Examination e) {
        return e.sessionDay().orElse(e.today());
    }

    /** Rule 16: two limits can be read; within both it is met, past both it is not, between them a person decides. */
    private static Item afterPartialSuccess(Examination e, ItemDraft draft, EarlierSessionRecorded last) {
        var limits = PartialSuccessLimits.of(e, last.day());
        draft.warn(limits.words());
        warnAhead(e, draft, limits.first());
        if (isWithin(e, limits.first())) {
            return draft.met(
                    "Réussite partielle du %s : dans les deux délais.",
                    "Partial success of %s: within both limits.", last.day());
        }
        draft.next(
                Owner.CENTRE,
                "Faire trancher le délai par le certificateur, puis consigner la décision.",
                "Have the certifying authority settle the limit, then record the decision.");
        if (limits.last().filter(until -> !isWithin(e, until)).isPresent()) {
            return draft.notMet(
                    "Réussite partielle du %s : les deux délais sont passés.",
                    "Partial success of %s: both limits have passed.", last.day());
        }
        return draft.undetermined(
                "year-after-partial-success",
                "Réussite partielle du %s : l'un des deux délais est passé.",
                "Partial success of %s: one of the two limits has passed.",
                last.day());
    }

    private static Item afterFailure(Examination e, ItemDraft draft, List<Act<EarlierSessionRecorded>> sessions) {
        EarlierSessionRecorded last = sessions.getLast().content();
        LocalDate start = start(e, sessions);
        LocalDate until = start.plus(e.policy().representationWithin());
        if (isWithin(e, until)) {
            warnAhead(e, draft, until);
            warnOfFirst(e, draft, sessions);
            return last.outcome() == SessionOutcome.ABSENCE
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
        return pastTheYear(e, draft, start, until);
    }

    /** The deliberation from which the time runs: that of the last session, or of the first since the last new training. */
    private static LocalDate start(Examination e, List<Act<EarlierSessionRecorded>> sessions) {
        LocalDate last = sessions.getLast().content().day();
        if (e.policy().representationFrom() == RepresentationStart.LAST_SESSION) {
            return last;
        }
        return sessions.stream()
                .map(a -> a.content().day())
                .filter(day -> renewals(e, day).stream()
                        .noneMatch(r -> !r.content().day().isAfter(last)))
                .findFirst()
                .orElse(last);
    }

    private static void warnAhead(Examination e, ItemDraft draft, LocalDate until) {
        boolean near = e.today().isAfter(until.minusDays(e.policy().representationWarningDays()));
        if (near && !e.today().isAfter(until)) {
            draft.warn(
                    "Le délai se termine le %s : la session ne peut plus guère être reculée.",
                    "The limit ends on %s: the session can hardly be put off any more.", until);
        }
    }

    /** The year may be counted from the first failure, too; no text that could be read says from which. */
    private static void warnOfFirst(Examination e, ItemDraft draft, List<Act<EarlierSessionRecorded>> sessions) {
        LocalDate fromFirst =
                sessions.getFirst().content().day().plus(e.policy().representationWithin());
        if (renewals(e, sessions.getFirst().content().day()).isEmpty() && !isWithin(e, fromFirst)) {
            draft.warn(
                    "Compté depuis la première session, le délai s'est terminé le %s.",
                    "Counted from the first session, the limit ended on %s.", fromFirst);
        }
    }

    private static Item pastTheYear(Examination e, ItemDraft draft, LocalDate start, LocalDate until) {
        List<Act<TrainingRenewed>> renewals = renewals(e, start);
        if (!renewals.isEmpty()) {
            return draft.from(renewals)
                    .met(
                            "Nouvelle formation suivie après la session du %s.",
                            "New training after the session of %s.", start);
        }
        return e.today().isAfter(until)
                ? draft.next(
                                Owner.CENTRE,
                                "Inscrire le candidat à une nouvelle formation avant la session, et la consigner.",
                                "Enrol the candidate in new training before the session, and record it.")
                        .notMet(
                                "Le délai s'est terminé le %s sans nouvelle formation.",
                                "The limit ended on %s without new training.", until)
                : draft.next(
                                Owner.CENTRE,
                                "Consigner une nouvelle formation, ou avancer la session.",
                                "Record a new training, or choose an earlier session.")
                        .notMet(
                                "Le délai se termine le %s, avant la session, sans nouvelle formation.",
                                "The limit ends on %s, before the session, without new training.", until);
    }

    /** New trainings that began after that deliberation and before the session. */
    private static List<Act<TrainingRenewed>> renewals(Examination e, LocalDate after) {
        return e.acts(TrainingRenewed.class).stream()
                .filter(a -> a.content().day().isAfter(after))
                .filter(a -> e.sessionDay().map(a.content().day()::isBefore).orElse(true))
                .toList();
    }
}
