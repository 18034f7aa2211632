package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.candidacy.ExamSession;
import org.jalon.framework.Validity;
import org.jalon.framework.ValidityOn;

/** Rule 2: the version is valid on the session's first day, in force or, for whom it is, in prolongation. */
final class ValidityRule implements Rule {

    private static final Phrase SESSION = new Phrase("Session d'examen", "Examination session");
    private static final Phrase VALIDITY =
            new Phrase("Validité de la version à la date de session", "Validity of the version on the session's date");
    private static final Phrase AGREMENT =
            new Phrase("Agrément du centre d'examen", "Agrément of the examination centre");

    @Override
    public List<Item> examine(Examination e) {
        Optional<ExamSession> session = e.candidate().session();
        if (session.isEmpty()) {
            return List.of(noSession());
        }
        return List.of(validity(e, session.get()), agrement(e, session.get()));
    }

    private static Item noSession() {
        return new ItemDraft("session", 2, SESSION, Grounds.law("RG2016", "programmation des sessions"))
                .next(Owner.CENTRE, "Rattacher le candidat à une session.", "Assign the candidate to a session.")
                .notMet("Aucune session n'est fixée.", "No session is fixed.");
    }

    private static Item validity(Examination e, ExamSession session) {
        Validity validity = e.framework().validity();
        LocalDate day = session.firstDay();
        var draft = new ItemDraft("validity", 2, VALIDITY, grounds(e, day))
                .from(new Input(Input.Kind.SESSION, session.id() + "#" + session.version()))
                .due(Optional.of(day))
                .restsOn(validity.from().provenance())
                .restsOn(validity.anniversary().provenance())
                .next(
                        Owner.CENTRE,
                        "Vérifier la version et la session avec le certificateur, puis consigner la décision.",
                        "Check version and session with the certifying authority, then record the decision.");
        return switch (validity.on(day)) {
            case BEFORE ->
                draft.notMet(
                        "La session du %s précède l'entrée en vigueur de la version.",
                        "The session of %s comes before the version's entry into force.", day);
            case IN_FORCE -> draft.met("Version en vigueur le %s.", "Version in force on %s.", day);
            case START_UNKNOWN, END_UNKNOWN ->
                draft.undetermined(
                        "validity-unknown",
                        "Le début ou la fin de validité n'est pas connu pour le %s.",
                        "The beginning or end of validity is not known for %s.",
                        day);
            case LAPSED ->
                draft.beyondMending()
                        .notMet(
                                "La version n'est plus valide le %s, prolongation comprise.",
                                "The version is no longer valid on %s, prolongation included.", day);
            case END_READ_BOTH_WAYS -> onTheAnniversary(e, draft, day);
            case PROLONGATION -> inProlongation(e, draft, day);
            case PROLONGATION_END_READ_BOTH_WAYS -> onTheLastDay(e, draft, day);
        };
    }

    private static Grounds grounds(Examination e, LocalDate day) {
        Validity validity = e.framework().validity();
        boolean prolonged = switch (validity.on(day)) {
            case PROLONGATION, PROLONGATION_END_READ_BOTH_WAYS -> true;
            default -> false;
        };
        if (prolonged && validity.prolongation().isPresent()) {
            var source = validity.prolongation().get().duration().provenance().source();
            return Grounds.guidance(source.text(), source.article());
        }
        return Grounds.law(validity.anniversary().provenance());
    }

    private static Item onTheAnniversary(Examination e, ItemDraft draft, LocalDate day) {
        if (ProlongationClaim.of(e).standing() == ProlongationClaim.Standing.ENTITLED) {
            return draft.met(
                    "Le %s est admis dans les deux lectures : dernier jour de validité, ou prolongation ouverte à ce candidat.",
                    "%s is admitted by both readings: last day of validity, or a prolongation open to this candidate.",
                    day);
        }
        return draft.undetermined(
                "anniversary-read-both-ways",
                "Le %s peut être lu comme dernier jour de validité ou comme premier jour de prolongation.",
                "%s can be read as the last day of validity or as the first day of the prolongation.",
                day);
    }

    private static Item inProlongation(Examination e, ItemDraft draft, LocalDate day) {
        ProlongationClaim claim = ProlongationClaim.of(e);
        Phrase finding = Phrase.of("Le %s est dans la prolongation :", "%s is in the prolongation:", day)
                .then(claim.reason());
        return switch (claim.standing()) {
            case ENTITLED -> draft.as(State.MET, finding);
            case UNCLEAR -> draft.undetermined("prolongation-open-to-candidate", finding);
            case REFUSED -> draft.beyondMending().as(State.NOT_MET, finding);
        };
    }

    private static Item onTheLastDay(Examination e, ItemDraft draft, LocalDate day) {
        if (ProlongationClaim.of(e).standing() == ProlongationClaim.Standing.REFUSED) {
            return inProlongation(e, draft, day);
        }
        return draft.undetermined(
                "prolongation-end-read-both-ways",
                "Le %s peut être lu comme dernier jour de prolongation ou comme le lendemain.",
                "%s can be read as the last day of the prolongation or as the day after.",
                day);
    }

    private static Item agrement(Examination e, ExamSession session) {
        LocalDate needed = agreementNeededUntil(e, session.firstDay());
        var draft = new ItemDraft(
                        "agrement", 2, AGREMENT, Grounds.guidance("responsabledesession.fr", "la demande d'agrément"))
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
        LocalDate until = session.agrementValidUntil().get();
        return until.isBefore(needed)
                ? draft.notMet("Agrément valable jusqu'au %s seulement.", "Agrément valid only until %s.", until)
                : draft.met("Agrément valable jusqu'au %s.", "Agrément valid until %s.", until);
    }

    /** In prolongation the agrément must have run to the end of validity; otherwise it covers the session. */
    private static LocalDate agreementNeededUntil(Examination e, LocalDate day) {
        ValidityOn on = e.framework().validity().on(day);
        if (on == ValidityOn.PROLONGATION || on == ValidityOn.PROLONGATION_END_READ_BOTH_WAYS) {
            return e.framework()
                    .validity()
                    .anniversary()
                    .value()
                    .map(d -> d.minusDays(1))
                    .orElse(day);
        }
        return day;
    }
}
