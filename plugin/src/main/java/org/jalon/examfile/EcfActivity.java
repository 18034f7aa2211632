package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jalon.framework.BlocId;

/**
 * One activité-type of the livret ECF: the last signed part decides, the évaluation complémentaire before the main fiche.
 *
 * @param sheets every fiche that stands, in the order of the dates
 */
public record EcfActivity(BlocId bloc, List<EcfSheet> sheets) {

    private static final Comparator<EcfSheet> BY_SIGNATURE =
            Comparator.comparing(sheet -> sheet.signedOn().orElseThrow());

    public EcfActivity {
        sheets = List.copyOf(sheets);
    }

    public static EcfActivity of(BlocId bloc, ExamFile file) {
        return new EcfActivity(
                bloc,
                file.of(EcfResultRecorded.class).stream()
                        .filter(a -> a.content().bloc().equals(bloc))
                        .map(a -> EcfSheet.of(a, file))
                        .toList());
    }

    /** The main fiche to print: the one signed last, else the one typed last. */
    public Optional<EcfSheet> main() {
        return toPrint(sheet -> !sheet.content().complementary());
    }

    /** The fiche of the évaluation complémentaire to print. */
    public Optional<EcfSheet> complementary() {
        return toPrint(sheet -> sheet.content().complementary());
    }

    /** The fiche that decides; empty while nothing is signed. */
    public Optional<EcfSheet> deciding() {
        return decidingOf(_day -> true);
    }

    /** The one that decides of those signed on such days. */
    public Optional<EcfSheet> decidingOf(Predicate<LocalDate> days) {
        return signed(sheet -> sheet.content().complementary(), days)
                .or(() -> signed(sheet -> !sheet.content().complementary(), days));
    }

    /** Of two signed on one day, the one recorded last. */
    private Optional<EcfSheet> signed(Predicate<EcfSheet> part, Predicate<LocalDate> days) {
        return sheets.stream()
                .filter(part)
                .filter(sheet -> sheet.signedOn().filter(days).isPresent())
                .reduce((earlier, later) -> BY_SIGNATURE.compare(earlier, later) <= 0 ? later : earlier);
    }

    /** The fiche typed last, where it waits for a signature. */
    public Optional<EcfSheet> unsigned() {
        return sheets.stream().reduce((earlier, later) -> later).filter(sheet -> !sheet.isSigned());
    }

    private Optional<EcfSheet> toPrint(Predicate<EcfSheet> part) {
        return signed(part, _day -> true).or(() -> sheets.stream().filter(part).reduce((earlier, later) -> later));
    }
}
