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
import org.jalon.examfile.FileAct;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.framework.Framework;
import org.jalon.framework.Origin;
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
        return framework.equivalences().stream()
                .filter(e ->
                        e.fromFramework().equals(held.framework()) && e.from().equals(held.bloc()))
                .filter(e -> e.provenance().settled())
                .map(e -> e.to())
                .findFirst();
    }
}
