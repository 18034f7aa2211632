package org.jalon.readiness;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.candidacy.ExamSession;
import org.jalon.framework.ValidityOn;

/** Rule 2: the examination centre's agrément covers the session or, in prolongation, ran to the end of validity. */
final class AgrementClaim {

    private static final Phrase TITLE = new Phrase("Agrément du centre d'examen", "Agrément of the examination centre");

    private AgrementClaim() {}

    static Item examine(Examination e, ExamSession session) {
        var draft = new ItemDraft(
                        "agrement", 2, TITLE, Grounds.guidance("responsabledesession.fr", "la demande d'agrément"))
                .from(new Input(Input.Kind.SESSION, session.id() + "#" + session.version()))
                .due(Optional.of(session.firstDay()))
                .next(
                        Owner.RESPONSABLE_DE_SESSION,
                        "Consigner la date de fin de l'agrément du centre d'examen.",
                        "Record until when the examination centre's agrément holds.");
        if (session.agrementValidUntil().isEmpty()) {
            return draft.undetermined(
                    "agrement-unknown", "Fin de l'agrément non consignée.", "End of the agrément not recorded.");
        }
        return judge(e, draft, session.firstDay(), session.agrementValidUntil().get());
    }

    private static Item judge(Examination e, ItemDraft draft, LocalDate day, LocalDate until) {
        Optional<LocalDate> end = endToReach(e, day);
        end.ifPresent(
                _day -> draft.restsOn(e.framework().validity().anniversary().provenance()));
        if (!until.isBefore(end.orElse(day))) {
            return draft.met("Agrément valable jusqu'au %s.", "Agrément valid until %s.", until);
        }
        if (end.isPresent() && until.equals(end.get().minusDays(1))) {
            return draft.undetermined(
                    "agrement-end-read-both-ways",
                    "Agrément valable jusqu'au %s : selon la lecture, c'est la fin de validité du titre ou la veille.",
                    "Agrément valid until %s: by the reading, that is the end of the titre's validity or its eve.",
                    until);
        }
        if (end.isPresent()) {
            draft.beyondMending();
        }
        return draft.notMet("Agrément valable jusqu'au %s seulement.", "Agrément valid only until %s.", until);
    }

    /** From the anniversary on, the agrément must have run to the end of validity; before, it covers the session. */
    private static Optional<LocalDate> endToReach(Examination e, LocalDate day) {
        ValidityOn on = e.framework().validity().on(day);
        boolean past = on == ValidityOn.END_READ_BOTH_WAYS
                || on == ValidityOn.PROLONGATION
                || on == ValidityOn.PROLONGATION_END_READ_BOTH_WAYS;
        return past ? e.framework().validity().anniversary().value() : Optional.empty();
    }
}
