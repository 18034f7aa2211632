package org.jalon.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.enterprise.ProofHandedOver;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.DocumentSaved;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;
import org.jalon.xapi.StatementId;

/** Rule 12: finds the acts of a file that nothing counts and says why, so that none is passed over in silence. */
record UnusedActs(Examination e, List<Item> items) {

    /** The unused acts in the order of their dates. */
    List<UnusedAct> list(List<? extends Act<?>> ahead) {
        return Stream.of(
                        of(UnusedAct.Reason.DATED_AHEAD, ahead),
                        of(UnusedAct.Reason.UNKNOWN_TO_THE_VERSION, unknown()),
                        of(UnusedAct.Reason.ABOUT_NOTHING, aboutNothing()),
                        of(UnusedAct.Reason.SETTLES_NOTHING, settlingNothing()))
                .flatMap(List::stream)
                .toList();
    }

    private static Phrase words(UnusedAct.Reason reason) {
        return switch (reason) {
            case DATED_AHEAD -> new Phrase("Daté après le jour du rapport.", "Dated later than the day of the report.");
            case UNKNOWN_TO_THE_VERSION ->
                new Phrase(
                        "Nomme un bloc, une compétence ou un document que cette version n'a pas.",
                        "Names a bloc, competency or document that this version does not have.");
            case ABOUT_NOTHING ->
                new Phrase(
                        "Porte sur un acte retiré, ou qui n'existe pas pour ce candidat.",
                        "Is about an act that was withdrawn, or that does not exist for this candidate.");
            case SETTLES_NOTHING ->
                new Phrase(
                        "Cette décision ne règle aucun point : autre question ou autre parcours, remplacée, ou sans dérogation en vigueur.",
                        "This decision settles no item: another question or path, replaced, or without a derogation in force.");
        };
    }

    private static List<UnusedAct> of(UnusedAct.Reason reason, List<? extends Act<?>> acts) {
        return acts.stream()
                .map(a -> new UnusedAct(a.id().toString(), reason, words(reason)))
                .toList();
    }

    private List<Act<ActContent>> unknown() {
        return e.candidate().file().acts().stream()
                .filter(a -> isUnknown(a.content()))
                .toList();
    }

    private boolean isUnknown(ActContent content) {
        return switch (content) {
            case DocumentSaved d -> e.framework().findDocument(d.document()).isEmpty();
            case CompetencyAppraised c -> !e.framework().holds(c.competency());
            case EcfResultRecorded r -> e.framework().findBloc(r.bloc()).isEmpty();
            default -> false;
        };
    }

    private List<Act<?>> aboutNothing() {
        Set<StatementId> recorded = ids(e.candidate().file().acts());
        Set<StatementId> proofs = ids(e.enterprise().proofs());
        var found = new ArrayList<Act<?>>();
        for (Act<ProofAccepted> act : e.enterprise().acceptances()) {
            if (!proofs.contains(act.content().proof())) {
                found.add(act);
            }
        }
        for (Act<ProofHandedOver> act : e.enterprise().handOvers()) {
            Set<StatementId> named = act.content().proofs();
            if (!named.isEmpty() && named.stream().noneMatch(proofs::contains)) {
                found.add(act);
            }
        }
        for (Act<ActContent> act : e.candidate().file().acts()) {
            if (act.content().about().filter(about -> !recorded.contains(about)).isPresent()) {
                found.add(act);
            }
        }
        return found;
    }

    private List<Act<DecisionTaken>> settlingNothing() {
        Set<String> settling = items.stream()
                .flatMap(i -> i.settledBy().stream())
                .map(Settlement::statement)
                .collect(Collectors.toSet());
        return e.acts(DecisionTaken.class).stream()
                .filter(a -> !settling.contains(a.id().toString()))
                .toList();
    }

    private static Set<StatementId> ids(List<? extends Act<?>> acts) {
        return acts.stream().map(Act::id).collect(Collectors.toSet());
    }
}
