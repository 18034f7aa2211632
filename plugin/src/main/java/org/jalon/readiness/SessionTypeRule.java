package org.jalon.readiness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.candidacy.ExamSession;
import org.jalon.examfile.CcpHeld;
import org.jalon.framework.BlocId;
import org.jalon.framework.Target;
import org.jalon.journal.Act;

/** Rules 4 and 16: the session assesses what the candidate aims at, and CCPs held are weighed by a person. */
final class SessionTypeRule implements Rule {

    private static final Phrase TYPE = new Phrase("Type de session", "Session type");
    private static final Phrase HELD = new Phrase("CCP détenu", "CCP held");

    @Override
    public List<Item> examine(Examination e) {
        var items = new ArrayList<Item>();
        sessionType(e).ifPresent(items::add);
        var latest = new LinkedHashMap<BlocId, Act<CcpHeld>>();
        e.acts(CcpHeld.class).forEach(a -> latest.put(a.content().bloc(), a));
        latest.values().forEach(a -> items.add(held(e, a)));
        return items;
    }

    /** Empty without a session, as long as no CCP held asks which type it should be. */
    private static Optional<Item> sessionType(Examination e) {
        Optional<ExamSession> session = e.candidate().session();
        var draft = new ItemDraft("session-type", 4, TYPE, Grounds.law("A2015", "art. 1"))
                .from(e.acts(CcpHeld.class))
                .due(e.sessionDay())
                .next(
                        Owner.CENTRE,
                        "Décider du type de session avec le centre d'examen, puis consigner la décision.",
                        "Decide the session type with the examination centre, then record the decision.");
        session.ifPresent(s -> draft.from(new Input(Input.Kind.SESSION, s.id() + "#" + s.version())));
        Optional<Target> type = session.map(ExamSession::target);
        if (type.filter(t -> !suits(e, t)).isPresent()) {
            return Optional.of(draft.notMet(
                    "La session porte sur %s, le candidat vise %s.",
                    "The session is for %s, the candidate aims at %s.",
                    Phrase.naming(type.get()),
                    Phrase.naming(e.target())));
        }
        if (e.examinedBlocs().isEmpty()) {
            return Optional.of(draft.undetermined(
                    "all-ccp-held",
                    "Tous les CCP visés sont détenus : entretien final ou équivalence, une personne décide.",
                    "All CCPs aimed at are held: entretien final or equivalence, a person decides."));
        }
        if (e.holdsPartOfTheTitre()) {
            return Optional.of(draft.undetermined("ccp-held", partHeld(type)));
        }
        return type.map(t -> asAimedAt(e, draft, t));
    }

    private static Phrase partHeld(Optional<Target> type) {
        var held = new Phrase("Un CCP est détenu.", "A CCP is held.");
        var usual = new Phrase(
                "Une session « titre » évalue tout ; d'ordinaire, le CCP manquant et l'entretien final suffisent.",
                "A session “titre” assesses everything; normally the missing CCP and the entretien final suffice.");
        return type.map(t ->
                        held.then(Phrase.of("La session porte sur %s.", "The session is for %s.", Phrase.naming(t))))
                .orElse(held)
                .then(usual);
    }

    private static Item asAimedAt(Examination e, ItemDraft draft, Target type) {
        if (isLastCcp(e, e.heldBlocs())) {
            draft.warn(
                    "C'est le dernier CCP : l'entretien final a lieu à la fin de cette session.",
                    "This is the last CCP: the entretien final comes at the end of this session.");
        }
        return draft.met(
                "La session porte sur %s, comme visé.", "The session is for %s, as aimed at.", Phrase.naming(type));
    }

    /** Who aims at the titre and holds all of it, or all but what the session assesses, may have a session of a CCP. */
    private static boolean suits(Examination e, Target type) {
        return type.equals(e.target())
                || (e.holdsPartOfTheTitre() && (e.examinedBlocs().isEmpty() || isMissing(e, type)));
    }

    /** Whether the session assesses a CCP that the candidate still lacks. */
    private static boolean isMissing(Examination e, Target assessed) {
        return assessed instanceof Target.Ccp
                && e.examinedBlocs().containsAll(e.framework().blocs(assessed));
    }

    private static boolean isLastCcp(Examination e, Set<BlocId> held) {
        return e.target() instanceof Target.Ccp
                && e.framework().blocs().stream()
                        .filter(b -> !e.framework().blocs(e.target()).contains(b))
                        .allMatch(b -> held.contains(b.id()));
    }

    private static Item held(Examination e, Act<CcpHeld> act) {
        CcpHeld held = act.content();
        boolean sameVersion = held.framework().equals(e.framework().id());
        String credit = e.credited(held).map(SessionTypeRule::number).orElse("–");
        var draft = new ItemDraft("ccp-held:" + held.bloc().value(), 16, HELD, grounds(e, held))
                .due(e.sessionDay())
                .from(List.of(act))
                .next(
                        Owner.CENTRE,
                        "Charger le tableau de correspondance, ou consigner la décision du certificateur.",
                        "Load the table of equivalences, or record the certifying authority's decision.");
        e.equivalence(held).ifPresent(line -> draft.restsOn(line.provenance()));
        if (e.credited(held).isEmpty()) {
            return draft.undetermined(
                    "equivalence-missing",
                    "Le CCP %s de la version %s n'a pas de correspondance chargée dans la version %s.",
                    "CCP %s of version %s has no loaded equivalence in version %s.",
                    number(held.bloc()),
                    held.framework().value(),
                    e.framework().id().value());
        }
        return sameVersion
                ? draft.advisory().met("CCP %s détenu.", "CCP %s held.", credit)
                : draft.advisory()
                        .met(
                                "CCP %s de la version %s détenu, réputé CCP %s par le tableau de correspondance.",
                                "CCP %s of version %s held, deemed CCP %s by the table of equivalences.",
                                number(held.bloc()),
                                held.framework().value(),
                                credit);
    }

    /** The bloc's number, which its CCP has too. */
    private static String number(BlocId bloc) {
        return bloc.value().substring(bloc.value().lastIndexOf('.') + 1);
    }

    /** A2015 art. 3: a revised titre's own arrêté fixes what earlier CCPs stand for. */
    private static Grounds grounds(Examination e, CcpHeld held) {
        if (held.framework().equals(e.framework().id())) {
            return Grounds.law("A2015", "art. 1");
        }
        return e.equivalence(held).map(line -> e.groundsOf(line.provenance())).orElse(Grounds.law("A2015", "art. 3"));
    }
}
