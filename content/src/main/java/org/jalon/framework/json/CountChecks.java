package org.jalon.framework.json;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.framework.FaultRule;

/** Checks the declared counts against the entries and that numbers run 1, 2, 3 … in their order. */
final class CountChecks {

    private CountChecks() {}

    static void inspect(Entry root, Inspection inspection) {
        Entry counts = root.get("counts");
        List<Entry> blocs = root.list("blocs");
        count(counts, root, "blocs", inspection);
        count(counts, root, "transversal", inspection);
        count(counts, root, "documents", inspection);
        competencies(counts, blocs, inspection);
        numbered(blocs, inspection);
        numbered(root.list("transversal"), inspection);
        blocs.forEach(bloc -> numbered(bloc.list("competencies"), inspection));
    }

    private static void competencies(Entry counts, List<Entry> blocs, Inspection inspection) {
        List<Entry> declared = counts.list("competencies");
        if (counts.get("competencies").node().isArray() && declared.size() != blocs.size()) {
            wrong(counts.at("competencies"), "numbers of competencies", declared.size(), blocs.size(), inspection);
        }
        for (int i = 0; i < Math.min(declared.size(), blocs.size()); i++) {
            Entry number = declared.get(i);
            int actual = blocs.get(i).list("competencies").size();
            if (number.node().isIntegralNumber() && !number.node().asString().equals(String.valueOf(actual))) {
                inspection.report(
                        number.pointer(),
                        FaultRule.WRONG_COUNT,
                        number.node().asString() + " competencies declared, bloc " + (i + 1) + " has " + actual);
            }
        }
    }

    private static void count(Entry counts, Entry root, String key, Inspection inspection) {
        OptionalInt declared = counts.findNumber(key);
        int actual = root.list(key).size();
        if (declared.isPresent() && root.get(key).node().isArray() && declared.getAsInt() != actual) {
            wrong(counts.at(key), key, declared.getAsInt(), actual, inspection);
        }
    }

    private static void wrong(String pointer, String what, int declared, int actual, Inspection inspection) {
        inspection.report(pointer, FaultRule.WRONG_COUNT, declared + " " + what + " declared, there must be " + actual);
    }

    private static void numbered(List<Entry> entries, Inspection inspection) {
        for (int i = 0; i < entries.size(); i++) {
            OptionalInt number = entries.get(i).findNumber("number");
            if (number.isPresent() && number.getAsInt() != i + 1) {
                inspection.report(
                        entries.get(i).at("number"),
                        FaultRule.WRONG_NUMBERING,
                        "number " + number.getAsInt() + " must be " + (i + 1));
                return;
            }
        }
    }
}
