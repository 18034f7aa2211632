package org.jalon.readiness;

import java.util.List;
import java.util.Optional;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.evidence.CoverageState;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/** Puts the formateur's and the machine's view of a competency into words, never merged (rule 11). */
final class CoverageViews {

    private CoverageViews() {}

    static CoverageView ofTheFormateur(Optional<Act<CompetencyAppraised>> appraisal) {
        return appraisal
                .map(CoverageViews::appraised)
                .orElse(new CoverageView(
                        CoverageView.Whose.FORMATEUR,
                        State.UNDETERMINED,
                        new Phrase("Pas encore appréciée.", "Not appraised yet."),
                        List.of()));
    }

    private static CoverageView appraised(Act<CompetencyAppraised> act) {
        boolean acquired = act.content().acquired();
        Phrase finding = acquired
                ? Phrase.of(
                        "Acquise, appréciée le %s.",
                        "Acquired, appraised on %s.", act.content().day())
                : Phrase.of(
                        "Non acquise, appréciée le %s.",
                        "Not acquired, appraised on %s.", act.content().day());
        return new CoverageView(
                CoverageView.Whose.FORMATEUR,
                acquired ? State.MET : State.NOT_MET,
                finding,
                List.of(act.id().toString()));
    }

    static CoverageView ofTheMachine(Optional<CompetencyCoverage> machine) {
        boolean covered = machine.filter(c -> c.state().isMet()).isPresent();
        return new CoverageView(
                CoverageView.Whose.MACHINE,
                covered ? State.MET : State.UNDETERMINED,
                Phrase.of("Activités : %s.", "Activities: %s.", seen(machine)),
                machine.map(CompetencyCoverage::statements).orElse(List.of()).stream()
                        .map(StatementId::toString)
                        .toList());
    }

    /** How many of the required activities are done, such as « 1/2 ». */
    static Phrase seen(Optional<CompetencyCoverage> machine) {
        return machine.map(CoverageViews::words).orElse(new Phrase("aucune", "none"));
    }

    private static Phrase words(CompetencyCoverage coverage) {
        String count = coverage.done() + "/" + coverage.required();
        return coverage.state() == CoverageState.DISPENSED
                ? new Phrase(count + ", avec dispense", count + ", with exemption")
                : new Phrase(count, count);
    }
}
