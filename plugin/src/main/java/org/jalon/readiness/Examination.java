package org.jalon.readiness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.candidacy.Candidacy;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.examfile.CcpHeld;
import org.jalon.examfile.EarlierSessionRecorded;
import org.jalon.examfile.FileAct;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.framework.Equivalence;
import org.jalon.framework.Framework;
import org.jalon.framework.Origin;
import org.jalon.framework.Provenance;
import org.jalon.framework.Target;
import org.jalon.journal.Act;

/** One candidate's file under one framework version and policy on one day: what every rule looks at. */
record Examination(CandidateFile candidate, Framework framework, Policy policy, LocalDate today, ZoneId zone) {

    Candidacy candidacy() {
        return candidate.candidacy();
    }

    Target target() {
        return candidacy().target();
    }

    boolean fromFormation() {
        return candidacy().origin() == Origin.FORMATION;
    }

    EnterpriseFile enterprise() {
        return candidate.enterprise();
    }

    <C extends FileAct> List<Act<C>> acts(Class<C> kind) {
        return candidate.file().of(kind);
    }

    /** The session's first day. */
    Optional<LocalDate> sessionDay() {
        return candidate.session().map(s -> s.firstDay());
    }

    /** The day before the session: the last on which what the session presupposes can be done. */
    Optional<LocalDate> eve() {
        return sessionDay().map(d -> d.minusDays(1));
    }

    /** Whether this candidate's origin and target owe a period in the company; so too where the version is silent. */
    boolean owesPeriod() {
        return framework
                .enterprisePeriod()
                .map(p -> p.owedBy().value().contains(candidacy().origin())
                        && p.of(target()).owed())
                .orElse(true);
    }

    /** How the time would stand if only what was done from that day on were known; of a candidate who owes a period. */
    Item timeSince(LocalDate day) {
        EnterpriseFile all = enterprise();
        var since = new EnterpriseFile(
                all.time().stream()
                        .filter(a -> !a.content().day().isBefore(day))
                        .toList(),
                all.proofs().stream()
                        .filter(a -> !a.content().from().isBefore(day))
                        .toList(),
                all.acceptances(),
                all.handOvers(),
                all.placement(),
                all.tutor());
        var file = new CandidateFile(
                candidate.history(),
                candidate.session(),
                since,
                candidate.file(),
                candidate.coverage(),
                candidate.centreDecisions());
        return new EnterprisePeriodRule()
                .examine(new Examination(file, framework, policy, today, zone))
                .getFirst();
    }

    /** Whether the whole titre is aimed at by one who holds a CCP of it: no text says what of its conditions is left. */
    boolean holdsPartOfTheTitre() {
        return target() instanceof Target.Titre && !heldBlocs().isEmpty();
    }

    /** The sessions deliberated before the one aimed at. */
    List<Act<EarlierSessionRecorded>> earlierSessions() {
        return acts(EarlierSessionRecorded.class).stream()
                .filter(a -> sessionDay().map(a.content().day()::isBefore).orElse(true))
                .toList();
    }

    /** Whether what happened that day still came in time for the session's first day. */
    boolean byFirstDay(LocalDate day) {
        return sessionDay().map(first -> !day.isAfter(first)).orElse(true);
    }

    Grounds groundsOf(Provenance datum) {
        return Grounds.of(framework, datum);
    }

    /** The blocs that the session examines this candidate on, those held left out (rule 16). */
    List<Bloc> examinedBlocs() {
        Set<BlocId> held = heldBlocs();
        return framework.blocs(target()).stream()
                .filter(b -> !held.contains(b.id()))
                .toList();
    }

    /** The blocs of this version that the candidate holds, obtained under it or credited by its text. */
    Set<BlocId> heldBlocs() {
        return acts(CcpHeld.class).stream()
                .flatMap(a -> credited(a.content()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The bloc of this version that the held CCP stands for; empty where no loaded table says so. */
    Optional<BlocId> credited(CcpHeld held) {
        if (held.framework().equals(framework.id())) {
            return framework.findBloc(held.bloc()).map(Bloc::id);
        }
        return equivalence(held).filter(e -> e.provenance().settled()).map(Equivalence::to);
    }

    /** The line of this version's table of equivalences for the held CCP, settled or not. */
    Optional<Equivalence> equivalence(CcpHeld held) {
        return framework.equivalences().stream()
                .filter(e ->
                        e.fromFramework().equals(held.framework()) && e.from().equals(held.bloc()))
                .findFirst();
    }
}
