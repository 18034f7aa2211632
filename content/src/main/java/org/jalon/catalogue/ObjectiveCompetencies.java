package org.jalon.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.framework.Competency;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.TransversalCompetency;

/** Which competencies the objectives of a course stand for: as a person said, else as they are named. */
final class ObjectiveCompetencies {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    private final List<CompetencyId> known;
    private final List<String> faults = new ArrayList<>();
    private final List<ImportNote> notes = new ArrayList<>();
    private final Map<String, Set<CompetencyId>> meant = new LinkedHashMap<>();

    ObjectiveCompetencies(Framework framework) {
        this.known = Stream.concat(
                        framework.competencies().map(Competency::id),
                        framework.transversal().stream().map(TransversalCompetency::id))
                .toList();
    }

    /**
     * Finds out about all objectives.
     *
     * @param titles of all objectives, by id
     * @param said what a person said of some of them
     */
    void resolve(Map<String, String> titles, Map<String, List<String>> said) {
        said.keySet().stream()
                .filter(id -> !titles.containsKey(id))
                .forEach(id -> faults.add("objective '%s' is not in the course".formatted(id)));
        titles.forEach((id, title) -> {
            List<String> spoken = said.get(id);
            if (spoken != null) {
                meant.put(id, spoken.stream().flatMap(text -> named(id, text)).collect(Collectors.toSet()));
            } else {
                recognise(id, title);
            }
        });
    }

    private Stream<CompetencyId> named(String objective, String text) {
        Optional<CompetencyId> found =
                known.stream().filter(id -> id.isNamed(text)).findFirst();
        if (found.isEmpty()) {
            faults.add("objective '%s': '%s' is no competency of this framework version".formatted(objective, text));
        }
        return found.stream();
    }

    private void recognise(String id, String title) {
        Optional<CompetencyId> found = known.stream()
                .filter(competency -> endsWith(id, competency) || endsWith(title, competency))
                .findFirst();
        meant.put(id, found.map(Set::of).orElse(Set.of()));
        notes.add(found.map(competency -> new ImportNote(
                        ImportNote.Kind.OBJECTIVE_RECOGNISED,
                        id,
                        "'%s' was taken for competency %s because of its name".formatted(title, competency.sign())))
                .orElseGet(() -> new ImportNote(
                        ImportNote.Kind.OBJECTIVE_UNMAPPED,
                        id,
                        "'%s' stands for no competency; say which in 'objectives'".formatted(title))));
    }

    /** Whether the text ends with the competency's id, or with its sign, which CP may come before. */
    private static boolean endsWith(String text, CompetencyId competency) {
        String sign = Pattern.quote(competency.sign());
        String id = Pattern.quote(competency.value());
        return Pattern.compile("(^|.*[^\\p{L}\\p{N}.])(%s|(CP|C)?[ _-]?%s)[)\\]\\s.]*".formatted(id, sign), FLAGS)
                .matcher(text)
                .matches();
    }

    Set<CompetencyId> of(String objective) {
        return meant.getOrDefault(objective, Set.of());
    }

    List<String> faults() {
        return faults;
    }

    List<ImportNote> notes() {
        return notes;
    }
}
