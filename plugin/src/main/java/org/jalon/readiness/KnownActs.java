package org.jalon.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.examfile.ExamFile;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;

/**
 * Rule 13: of a file, what was stored by an instant and is dated up to its day; what is dated later is put aside.
 *
 * @param file the candidate's file with the acts that count
 * @param ahead known acts dated later than the day
 */
record KnownActs(CandidateFile file, List<Act<?>> ahead) {

    static KnownActs of(CandidateFile whole, Instant asOf, LocalDate today) {
        var sieve = new Sieve(asOf, today, new ArrayList<>());
        EnterpriseFile enterprise = whole.enterprise();
        var known = new CandidateFile(
                whole.history(),
                whole.session(),
                new EnterpriseFile(
                        sieve.known(enterprise.time()),
                        sieve.known(enterprise.proofs()),
                        sieve.known(enterprise.acceptances()),
                        sieve.known(enterprise.handOvers()),
                        sieve.stored(enterprise.placement()),
                        sieve.known(enterprise.tutor())),
                new ExamFile(sieve.known(whole.file().acts())),
                whole.coverage(),
                sieve.known(whole.centreDecisions()));
        return new KnownActs(known, List.copyOf(sieve.ahead));
    }

    private record Sieve(Instant asOf, LocalDate today, List<Act<?>> ahead) {

        <C extends ActContent> List<Act<C>> known(List<Act<C>> acts) {
            var kept = new ArrayList<Act<C>>();
            for (Act<C> act : acts) {
                if (act.content().day().isAfter(today)) {
                    aside(act);
                } else if (!act.stored().isAfter(asOf)) {
                    kept.add(act);
                }
            }
            return kept;
        }

        /** What is foreseen is dated ahead and never counts as done. */
        <C extends ActContent> List<Act<C>> stored(List<Act<C>> acts) {
            return acts.stream().filter(a -> !a.stored().isAfter(asOf)).toList();
        }

        private void aside(Act<?> act) {
            if (!act.stored().isAfter(asOf)) {
                ahead.add(act);
            }
        }
    }
}
