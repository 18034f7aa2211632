package org.jalon.examfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.Bloc;
import org.jalon.journal.Act;

/** The livret ECF by the acts that stand, whatever the order in which they came. */
public record EcfLivret(
        List<EcfActivity> activities, Optional<Act<EcfSynthesisSigned>> synthesis, Optional<LocalDate> copyHandedOver) {

    public EcfLivret {
        activities = List.copyOf(activities);
    }

    /** The livret for these blocs: all of a titre's, or the one of a CCP. */
    public static EcfLivret of(List<Bloc> blocs, ExamFile file) {
        Optional<Act<EcfSynthesisSigned>> synthesis =
                file.of(EcfSynthesisSigned.class).stream().reduce((earlier, later) -> later);
        Optional<LocalDate> copy = synthesis.flatMap(s -> file.of(EcfCopyHandedOver.class).stream()
                .map(Act::content)
                .filter(c -> c.synthesis().equals(s.id()))
                .map(EcfCopyHandedOver::day)
                .reduce((earlier, later) -> later)
                .or(() -> s.content().copyHandedOverOn()));
        return new EcfLivret(
                blocs.stream().map(b -> EcfActivity.of(b.id(), file)).toList(), synthesis, copy);
    }

    /** Whether a fiche was signed after the synthesis, which then speaks of another livret. */
    public boolean isSynthesisOutdated() {
        return synthesis
                .map(s -> s.content().day())
                .filter(day -> activities.stream()
                        .flatMap(a -> a.deciding().stream())
                        .flatMap(sheet -> sheet.signedOn().stream())
                        .anyMatch(day::isBefore))
                .isPresent();
    }
}
