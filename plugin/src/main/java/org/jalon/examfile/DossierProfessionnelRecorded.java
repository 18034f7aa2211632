package org.jalon.examfile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;

/**
 * The state in which a person saw the dossier professionnel; the latest record replaces the earlier ones.
 *
 * @param examples number of examples of professional practice by bloc id; counted from {@code described} where that is given
 * @param longestExamplePages pages of the longest example, where counted
 * @param declarationSignedOn when the déclaration sur l'honneur was signed
 * @param described the examples one by one; empty where they were only counted
 */
public record DossierProfessionnelRecorded(
        LocalDate day,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Integer> examples,
        Optional<Integer> longestExamplePages,
        Optional<LocalDate> declarationSignedOn,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<DossierExample> described)
        implements FileAct {

    private static final int MOST_EXAMPLES = 99;

    public DossierProfessionnelRecorded {
        described = List.copyOf(described);
        SortedMap<String, Integer> sorted = new TreeMap<>(examples);
        if (!described.isEmpty()) {
            SortedMap<String, Integer> counted = new TreeMap<>();
            described.forEach(e -> counted.merge(e.bloc().value(), 1, Integer::sum));
            BrokenRulesException.throwIfAny(BrokenRule.when(
                    !sorted.isEmpty() && !sorted.equals(counted),
                    "examples",
                    sorted,
                    "the examples described are " + counted + "; leave the count out or let it agree"));
            sorted = counted;
            longestExamplePages = described.stream().map(DossierExample::pages).max(Integer::compare);
        }
        sorted.forEach((bloc, count) -> {
            if (count < 0 || count > MOST_EXAMPLES) {
                throw new IllegalArgumentException("examples of %s is %d; it is 0 to 99".formatted(bloc, count));
            }
        });
        examples = Collections.unmodifiableSortedMap(sorted);
    }

    /** A dossier whose examples were only counted. */
    public DossierProfessionnelRecorded(
            LocalDate day,
            Map<String, Integer> examples,
            Optional<Integer> longestExamplePages,
            Optional<LocalDate> declarationSignedOn) {
        this(day, examples, longestExamplePages, declarationSignedOn, List.of());
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.DOSSIER_PROFESSIONNEL_RECORDED;
    }
}
