package org.jalon.examfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
                .filter(s -> isOutdated(s.content(), activities, _day -> true))
                .isPresent();
    }

    /** Whether a fiche that decides was signed after that synthesis, of those signed on such days. */
    public static boolean isOutdated(
            EcfSynthesisSigned synthesis, List<EcfActivity> activities, Predicate<LocalDate> days) {
        return activities.stream()
                .flatMap(activity -> activity.decidingOf(days).stream())
                .flatMap(sheet -> sheet.signedOn().stream())
                .anyMatch(synthesis.day()::isBefore);
    }
}
