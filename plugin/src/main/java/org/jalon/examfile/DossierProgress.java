package org.jalon.examfile;

import java.util.List;
import java.util.Optional;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.journal.Act;

/**
 * How far the dossier professionnel has come, by its latest record that stands.
 *
 * @param latest the record; empty while nobody of the centre has seen the dossier
 * @param withoutExample blocs for which it has no example
 * @param tooMany blocs for which it has more than three examples
 * @param tooLong examples of more than three pages
 */
public record DossierProgress(
        Optional<Act<DossierProfessionnelRecorded>> latest,
        List<BlocId> withoutExample,
        List<BlocId> tooMany,
        List<DossierExample> tooLong) {

    /** Examples of an activité-type at most, and pages of an example; more of either is a warning. */
    public static final int AT_MOST = 3;

    public DossierProgress {
        withoutExample = List.copyOf(withoutExample);
        tooMany = List.copyOf(tooMany);
        tooLong = List.copyOf(tooLong);
    }

    /** The dossier for these blocs: all of a titre's, or the one of a CCP. */
    public static DossierProgress of(List<Bloc> blocs, ExamFile file) {
        var latest = file.of(DossierProfessionnelRecorded.class).stream().reduce((earlier, later) -> later);
        return new DossierProgress(
                latest,
                blocs.stream().map(Bloc::id).filter(b -> count(latest, b) == 0).toList(),
                blocs.stream()
                        .map(Bloc::id)
                        .filter(b -> count(latest, b) > AT_MOST)
                        .toList(),
                latest.stream()
                        .flatMap(a -> a.content().described().stream())
                        .filter(e -> e.pages() > AT_MOST)
                        .toList());
    }

    private static int count(Optional<Act<DossierProfessionnelRecorded>> latest, BlocId bloc) {
        return latest.map(a -> a.content().examples().getOrDefault(bloc.value(), 0))
                .orElse(0);
    }

    /** Whether every activité-type has an example and the declaration is signed. */
    public boolean isComplete() {
        return withoutExample.isEmpty()
                && latest.flatMap(a -> a.content().declarationSignedOn()).isPresent();
    }
}
