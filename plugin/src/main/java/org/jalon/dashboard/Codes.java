package org.jalon.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.framework.Bloc;
import org.jalon.framework.Framework;

/** Short signs for the competencies and documents of one version: {@code 1.2}, {@code T1}, {@code D3}. */
final class Codes {

    private Codes() {}

    /** The signs by id, in the order of the version. */
    static Map<String, String> of(Framework framework) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Bloc bloc : framework.blocs()) {
            bloc.competencies().forEach(c -> codes.put(c.id().value(), bloc.number() + "." + c.number()));
        }
        framework.transversal().forEach(c -> codes.put(c.id().value(), "T" + c.number()));
        for (int i = 0; i < framework.documents().size(); i++) {
            codes.put(framework.documents().get(i).id().value(), "D" + (i + 1));
        }
        return codes;
    }
}
