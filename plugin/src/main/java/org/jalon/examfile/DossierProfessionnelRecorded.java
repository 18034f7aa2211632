package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jalon.profile.ActTemplate;

/**
 * The state in which a person saw the dossier professionnel; the latest record replaces the earlier ones.
 *
 * @param examples number of examples of professional practice by bloc id
 * @param longestExamplePages pages of the longest example, where counted
 * @param declarationSignedOn when the déclaration sur l'honneur was signed
 */
public record DossierProfessionnelRecorded(
        LocalDate day,
        Map<String, Integer> examples,
        Optional<Integer> longestExamplePages,
        Optional<LocalDate> declarationSignedOn)
        implements FileAct {

    public DossierProfessionnelRecorded {
        SortedMap<String, Integer> sorted = new TreeMap<>(examples);
        sorted.forEach((bloc, count) -> {
            if (count < 0 || count > 99) {
                throw new IllegalArgumentException("examples of %s is %d; it is 0 to 99".formatted(bloc, count));
            }
        });
        examples = Collections.unmodifiableSortedMap(sorted);
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.DOSSIER_PROFESSIONNEL_RECORDED;
    }
}
