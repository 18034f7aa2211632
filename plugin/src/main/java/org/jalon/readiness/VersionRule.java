package org.jalon.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.candidacy.Candidacy;

/** Rule 1: the version is pinned at entry; rule 21: what changed midway waits for a person. */
final class VersionRule implements Rule {

    private static final Phrase VERSION = new Phrase("Version du titre", "Version of the titre");
    private static final Phrase MIDWAY = new Phrase("Changement en cours de parcours", "Change midway");

    @Override
    public List<Item> examine(Examination e) {
        var items = new ArrayList<Item>();
        items.add(version(e));
        for (int i = 1; i < e.candidate().history().size(); i++) {
            Candidacy before = e.candidate().history().get(i - 1);
            Candidacy after = e.candidate().history().get(i);
            if (changesSegment(before, after)) {
                items.add(midway(e, after));
            }
        }
        return items;
    }

    private static Item version(Examination e) {
        Candidacy c = e.candidacy();
        var draft = new ItemDraft(
                        "version",
                        1,
                        VERSION,
                        e.groundsOf(e.framework().titre().name().provenance()))
                .from(new Input(Input.Kind.CANDIDACY, c.id() + "#" + c.version()));
        warnOfEntry(e, draft);
        return draft.met(
                "Version %s, fixée à l'entrée en formation ou au dernier acte motivé.",
                "Version %s, pinned at entry or by the last reasoned act.",
                e.framework().id().value());
    }

    /** A version pinned at entry is one that was in force then; another asks for a reasoned act. */
    private static void warnOfEntry(Examination e, ItemDraft draft) {
        boolean changed = e.candidate().history().stream()
                .anyMatch(v -> !v.framework().equals(e.framework().id()));
        Optional<LocalDate> outside = e.candidacy()
                .trainingBegins()
                .filter(day -> switch (e.framework().validity().on(day)) {
                    case BEFORE, PROLONGATION, PROLONGATION_END_READ_BOTH_WAYS, LAPSED -> true;
                    case IN_FORCE, END_READ_BOTH_WAYS, START_UNKNOWN, END_UNKNOWN -> false;
                });
        if (!changed) {
            outside.ifPresent(day -> draft.warn(
                    "La formation a commencé le %s, alors que cette version n'était pas en vigueur.",
                    "Training began on %s, when this version was not in force.", day));
        }
    }

    private static boolean changesSegment(Candidacy before, Candidacy after) {
        return before.origin() != after.origin()
                || before.alternance() != after.alternance()
                || !before.framework().equals(after.framework());
    }

    private static Item midway(Examination e, Candidacy after) {
        LocalDate on = LocalDate.ofInstant(after.recordedAt(), e.zone());
        var draft = new ItemDraft("change-midway:" + after.version(), 21, MIDWAY, grounds(e))
                .from(new Input(Input.Kind.CANDIDACY, after.id() + "#" + after.version()))
                .due(e.eve());
        if (!e.owesPeriod()) {
            return draft.notApplicable(
                    "Parcours modifié, enregistré le %s ; aucune période en entreprise n'est due.",
                    "Path changed, recorded on %s; no period in the company is due.", on);
        }
        if (e.timeSince(on).state() == State.MET) {
            return draft.met(
                    "Parcours modifié, enregistré le %s ; le temps accompli depuis suffit à lui seul.",
                    "Path changed, recorded on %s; the time done since suffices by itself.", on);
        }
        return draft.next(
                        Owner.CENTRE,
                        "Décider, avec la preuve de chaque segment, si ce qui précède le changement compte.",
                        "Decide, with the proof of each segment, whether what came before the change counts.")
                .undetermined(
                        "earlier-time-counts",
                        "Parcours modifié, enregistré le %s (%s) : aucun texte ne dit si le temps antérieur compte.",
                        "Path changed, recorded on %s (%s): no text says whether earlier time counts.",
                        on,
                        after.reason().orElse("–"));
    }

    private static Grounds grounds(Examination e) {
        return e.framework()
                .enterprisePeriod()
                .map(p -> e.groundsOf(p.of(e.target()).provenance()))
                .orElse(Grounds.policy("changement en cours de parcours"));
    }
}
