package org.jalon.framework.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.framework.FaultRule;
import org.jalon.framework.FrameworkId;

/** Checks that ids are unique and start with the id of what holds them; malformed ids were reported before. */
final class IdChecks {

    private IdChecks() {}

    static void inspect(Entry root, Inspection inspection) {
        List<Entry> blocs = root.list("blocs");
        UniqueChecks.ids(root.list("texts").stream(), inspection);
        UniqueChecks.ids(blocs.stream(), inspection);
        UniqueChecks.ids(Stream.concat(competencies(root), root.list("transversal").stream()), inspection);
        UniqueChecks.ids(root.list("documents").stream(), inspection);
        wellFormed(root, "id", FrameworkId.FORM).ifPresent(id -> inspectHeld(root, id, inspection));
        for (Entry bloc : blocs) {
            wellFormed(bloc, "id", BlocId.FORM)
                    .ifPresent(id -> prefixed(bloc.list("competencies"), "id", CompetencyId.FORM, id, inspection));
        }
        for (Entry equivalence : root.list("equivalences")) {
            wellFormed(equivalence, "fromFramework", FrameworkId.FORM)
                    .ifPresent(id -> prefixed(List.of(equivalence), "from", BlocId.FORM, id, inspection));
        }
    }

    static Stream<Entry> competencies(Entry root) {
        return root.list("blocs").stream().flatMap(bloc -> bloc.list("competencies").stream());
    }

    private static void inspectHeld(Entry root, String id, Inspection inspection) {
        prefixed(root.list("blocs"), "id", BlocId.FORM, id, inspection);
        prefixed(root.list("transversal"), "id", CompetencyId.FORM, id + ".t", inspection);
        prefixed(root.list("documents"), "id", ExamDocumentId.FORM, id + ".doc", inspection);
    }

    private static void prefixed(List<Entry> entries, String key, Pattern form, String holder, Inspection inspection) {
        for (Entry entry : entries) {
            wellFormed(entry, key, form)
                    .filter(id -> !id.startsWith(holder + "."))
                    .ifPresent(id -> inspection.report(
                            entry.at(key), FaultRule.BAD_ID, "'" + id + "' must start with '" + holder + ".'"));
        }
    }

    private static Optional<String> wellFormed(Entry entry, String key, Pattern form) {
        return entry.findText(key).filter(form.asMatchPredicate());
    }
}
