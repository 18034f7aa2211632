package org.jalon.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.framework.Bloc;
import org.jalon.framework.Competency;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.TransversalCompetency;
import org.jalon.journal.Act;

/** Rules 11 and 19: each competency by the formateur's appraisal or the machine's view, shown apart; transversal ones only reported. */
final class CoverageRule implements Rule {

    private static final Grounds POLICY = Grounds.policy("couverture des compétences");

    @Override
    public List<Item> examine(Examination e) {
        var items = new ArrayList<Item>();
        if (!e.fromFormation()) {
            items.add(new ItemDraft(
                            "coverage",
                            11,
                            new Phrase("Couverture des compétences", "Coverage of the competencies"),
                            POLICY)
                    .notApplicable("Sans objet en VAE.", "Not applicable to VAE."));
            return items;
        }
        for (Bloc bloc : e.examinedBlocs()) {
            bloc.competencies().forEach(c -> items.add(competency(e, bloc, c)));
        }
        e.framework().transversal().forEach(c -> items.add(transversal(e, c)));
        return items;
    }

    private static Item competency(Examination e, Bloc bloc, Competency competency) {
        Optional<CompetencyCoverage> machine =
                Optional.ofNullable(e.candidate().coverage().get(competency.id()));
        Optional<Act<CompetencyAppraised>> appraisal = appraisal(e, competency.id());
        var draft = new ItemDraft(
                        "coverage:" + competency.id().value(),
                        11,
                        new Phrase(competency.label(), competency.label()),
                        POLICY)
                .of(bloc.id())
                .restsOn(competency.provenance())
                .due(e.sessionDay())
                .next(
                        Owner.FORMATEUR,
                        "Apprécier la compétence, ou faire terminer les activités requises.",
                        "Appraise the competency, or have the required activities finished.");
        if (e.policy().coverage() == CoverageStance.ADVISORY) {
            draft.advisory();
        }
        appraisal.ifPresent(a -> draft.from(List.of(a)));
        machine.ifPresent(c -> show(draft, c));
        draft.show(CoverageViews.ofTheFormateur(appraisal)).show(CoverageViews.ofTheMachine(machine));
        return judge(e, draft, machine, appraisal);
    }

    private static Item judge(
            Examination e,
            ItemDraft draft,
            Optional<CompetencyCoverage> machine,
            Optional<Act<CompetencyAppraised>> appraisal) {
        Phrase seen = CoverageViews.seen(machine);
        boolean covered = machine.filter(c -> c.state().isMet()).isPresent();
        Optional<CompetencyAppraised> judged = appraisal.map(Act::content);
        if (judged.filter(CompetencyAppraised::acquired).isPresent()) {
            return draft.met(
                    "Appréciée acquise par le formateur ; activités : %s.",
                    "Appraised as acquired by the formateur; activities: %s.", seen);
        }
        judged.ifPresent(a -> draft.warn(
                "Le formateur a jugé la compétence non acquise le %s.",
                "The formateur judged the competency not acquired on %s.", a.day()));
        if (covered) {
            return draft.met("Activités : %s.", "Activities: %s.", seen);
        }
        return notCovered(e, draft, judged.isPresent(), seen);
    }

    private static Item notCovered(Examination e, ItemDraft draft, boolean judged, Phrase seen) {
        if (e.policy().coverage() != CoverageStance.UNDETERMINED) {
            return draft.notMet("Pas encore couverte (%s).", "Not covered yet (%s).", seen);
        }
        return judged
                ? draft.undetermined(
                        "not-covered",
                        "Jugée non acquise par le formateur, et les activités ne suffisent pas (%s).",
                        "Judged not acquired by the formateur, and the activities do not suffice (%s).",
                        seen)
                : draft.undetermined(
                        "not-covered",
                        "Ni appréciation du formateur ni activités suffisantes (%s) : une trace absente n'est pas une compétence absente.",
                        "Neither a formateur's appraisal nor enough activities (%s): a missing trace is not a missing skill.",
                        seen);
    }

    /** The latest appraisal, which replaces the earlier ones. */
    private static Optional<Act<CompetencyAppraised>> appraisal(Examination e, CompetencyId competency) {
        return e.acts(CompetencyAppraised.class).stream()
                .filter(a -> a.content().competency().equals(competency))
                .reduce((earlier, later) -> later);
    }

    private static Item transversal(Examination e, TransversalCompetency competency) {
        Optional<Act<CompetencyAppraised>> appraisal = appraisal(e, competency.id());
        Optional<CompetencyCoverage> machine =
                Optional.ofNullable(e.candidate().coverage().get(competency.id()));
        var draft = new ItemDraft(
                        "transversal:" + competency.id().value(),
                        19,
                        new Phrase(competency.label(), competency.label()),
                        POLICY)
                .restsOn(competency.provenance())
                .advisory();
        machine.ifPresent(c -> show(draft, c));
        appraisal.ifPresent(a -> draft.from(List.of(a)));
        draft.show(CoverageViews.ofTheFormateur(appraisal)).show(CoverageViews.ofTheMachine(machine));
        Phrase seen = CoverageViews.seen(machine);
        if (appraisal.filter(a -> a.content().acquired()).isPresent()) {
            return draft.met(
                    "Appréciée acquise par le formateur ; activités : %s.",
                    "Appraised as acquired by the formateur; activities: %s.", seen);
        }
        return machine.filter(c -> c.state().isMet()).isPresent()
                ? draft.met("Activités : %s.", "Activities: %s.", seen)
                : draft.undetermined(
                        "not-covered", "Activités : %s ; jamais bloquant.", "Activities: %s; never blocking.", seen);
    }

    private static void show(ItemDraft draft, CompetencyCoverage coverage) {
        draft.figure(new Figure("activities-done", coverage.done(), "activities"))
                .figure(new Figure("activities-required", coverage.required(), "activities"));
        coverage.statements().forEach(id -> draft.from(Input.of(id)));
    }
}
