package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.candidacy.ExamSession;
import org.jalon.framework.Prolongation;
import org.jalon.framework.Provenance;
import org.jalon.framework.Validity;
import org.jalon.framework.ValidityOn;

/** Rule 2: the version is valid on the session's first day, in force or, for whom it is, in prolongation. */
final class ValidityRule implements Rule {

    private static final Phrase SESSION = new Phrase("Session d'examen", "Examination session");
    private static final Phrase VALIDITY =
            new Phrase("Validité de la version à la date de session", "Validity of the version on the session's date");
    private static final Phrase CHANGE_VERSION = new Phrase(
            "Faire passer le candidat, par un acte motivé, à la version en vigueur.",
            "Move the candidate, by a reasoned act, to the version in force.");

    @Override
    public List<Item> examine(Examination e) {
        Optional<ExamSession> session = e.candidate().session();
        if (session.isPresent()) {
            return List.of(validity(e, session.get()), AgrementClaim.examine(e, session.get()));
        }
        boolean lapsed = e.framework().validity().on(e.today()) == ValidityOn.LAPSED;
        return lapsed ? List.of(noSession(), lapsed(e)) : List.of(noSession());
    }

    private static Item noSession() {
        return new ItemDraft("session", 2, SESSION, Grounds.law("RG2016", "programmation des sessions"))
                .next(Owner.CENTRE, "Rattacher le candidat à une session.", "Assign the candidate to a session.")
                .notMet("Aucune session n'est fixée.", "No session is fixed.");
    }

    /** Without a session: once the version has lapsed, none can come any more. */
    private static Item lapsed(Examination e) {
        Provenance end = e.framework().validity().anniversary().provenance();
        return new ItemDraft("validity", 2, VALIDITY, e.groundsOf(end))
                .restsOn(end)
                .next(Owner.CENTRE, CHANGE_VERSION)
                .beyondMending()
                .notMet(
                        "La version n'est plus valide, prolongation comprise : aucune session ne peut plus s'ouvrir.",
                        "The version is no longer valid, prolongation included: no session can be opened any more.");
    }

    private static Item validity(Examination e, ExamSession session) {
        LocalDate day = session.firstDay();
        ItemDraft draft = draft(e, session);
        return switch (e.framework().validity().on(day)) {
            case BEFORE ->
                draft.notMet(
                        "La session du %s précède l'entrée en vigueur de la version.",
                        "The session of %s comes before the version's entry into force.", day);
            case IN_FORCE -> draft.met("Version en vigueur le %s.", "Version in force on %s.", day);
            case START_UNKNOWN, END_UNKNOWN ->
                draft.undetermined(
                        "validity-unknown",
                        "Le début ou la fin de validité n'est pas connu : rien ne dit ce qu'il en est le %s.",
                        "The beginning or end of validity is not known: nothing says how it stands on %s.",
                        day);
            case LAPSED ->
                draft.next(Owner.CENTRE, CHANGE_VERSION)
                        .beyondMending()
                        .notMet(
                                "La version n'est plus valide le %s, prolongation comprise.",
                                "The version is no longer valid on %s, prolongation included.", day);
            case END_READ_BOTH_WAYS -> onTheAnniversary(e, draft, day);
            case PROLONGATION -> inProlongation(e, draft, day);
            case PROLONGATION_END_READ_BOTH_WAYS -> onTheLastDay(e, draft, day);
        };
    }

    private static ItemDraft draft(Examination e, ExamSession session) {
        Validity validity = e.framework().validity();
        var draft = new ItemDraft("validity", 2, VALIDITY, e.groundsOf(deciding(validity, session.firstDay())))
                .from(new Input(Input.Kind.SESSION, session.id() + "#" + session.version()))
                .due(Optional.of(session.firstDay()))
                .restsOn(validity.from().provenance())
                .restsOn(validity.anniversary().provenance())
                .next(
                        Owner.CENTRE,
                        "Vérifier la version et la session avec le certificateur, puis consigner la décision.",
                        "Check version and session with the certifying authority, then record the decision.");
        boolean fromAnniversaryOn = validity.anniversary()
                .value()
                .filter(end -> !session.firstDay().isBefore(end))
                .isPresent();
        if (fromAnniversaryOn) {
            validity.prolongation().ifPresent(p -> restOn(draft, p));
        }
        return draft;
    }

    private static void restOn(ItemDraft draft, Prolongation prolongation) {
        draft.restsOn(prolongation.duration().provenance())
                .restsOn(prolongation.sessionEnteredBeforeEnd().provenance());
        prolongation.groups().forEach(g -> draft.restsOn(g.provenance()));
    }

    private static Provenance deciding(Validity validity, LocalDate day) {
        return switch (validity.on(day)) {
            case BEFORE, START_UNKNOWN -> validity.from().provenance();
            case PROLONGATION, PROLONGATION_END_READ_BOTH_WAYS ->
                validity.prolongation()
                        .map(p -> p.duration().provenance())
                        .orElse(validity.anniversary().provenance());
            case IN_FORCE, END_READ_BOTH_WAYS, LAPSED, END_UNKNOWN ->
                validity.anniversary().provenance();
        };
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
        Phrase finding = Phrase.of("Le %s est dans la prolongation.", "%s is in the prolongation.", day)
                .then(claim.reason());
        return switch (claim.standing()) {
            case ENTITLED -> draft.as(State.MET, finding);
            case UNCLEAR -> draft.undetermined("prolongation-open-to-candidate", finding);
            case REFUSED ->
                draft.next(Owner.CENTRE, CHANGE_VERSION).beyondMending().as(State.NOT_MET, finding);
        };
    }

    private static Item onTheLastDay(Examination e, ItemDraft draft, LocalDate day) {
        ProlongationClaim claim = ProlongationClaim.of(e);
        Phrase bothWays = Phrase.of(
                "Le %s peut être lu comme dernier jour de prolongation ou comme le lendemain.",
                "%s can be read as the last day of the prolongation or as the day after.", day);
        return switch (claim.standing()) {
            case REFUSED -> inProlongation(e, draft, day);
            case ENTITLED -> draft.undetermined("prolongation-end-read-both-ways", bothWays);
            case UNCLEAR ->
                draft.undetermined(
                        "prolongation-end-read-both-ways+prolongation-open-to-candidate",
                        bothWays.then(claim.reason()));
        };
    }
}
