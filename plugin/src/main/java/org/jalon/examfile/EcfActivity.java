package org.jalon.examfile;

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

    static EcfActivity of(BlocId bloc, ExamFile file) {
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
        return complementary().filter(EcfSheet::isSigned).or(() -> main().filter(EcfSheet::isSigned));
    }

    /** The fiche typed last, where it waits for a signature. */
    public Optional<EcfSheet> unsigned() {
        return sheets.stream().reduce((earlier, later) -> later).filter(sheet -> !sheet.isSigned());
    }

    private Optional<EcfSheet> toPrint(Predicate<EcfSheet> part) {
        return sheets.stream()
                .filter(part)
                .filter(EcfSheet::isSigned)
                .reduce((earlier, later) -> BY_SIGNATURE.compare(earlier, later) <= 0 ? later : earlier)
                .or(() -> sheets.stream().filter(part).reduce((earlier, later) -> later));
    }
}
