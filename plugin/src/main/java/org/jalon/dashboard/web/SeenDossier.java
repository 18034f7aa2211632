package org.jalon.dashboard.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.enterprise.Company;
import org.jalon.examfile.DossierExample;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.FileDesk;
import org.jalon.framework.Bloc;
import org.jalon.journal.Act;

/**
 * The dossier professionnel as it was last recorded, by the fields of the form that replaces it.
 *
 * @param onlyCounted whether examples were counted without being described, so that the form can not hold them
 */
record SeenDossier(Map<String, String> fields, boolean onlyCounted) {

    SeenDossier {
        fields = Map.copyOf(fields);
    }

    static SeenDossier last(FileDesk.Opened opened) {
        List<Act<DossierProfessionnelRecorded>> seen = opened.file().of(DossierProfessionnelRecorded.class);
        return seen.isEmpty()
                ? new SeenDossier(Map.of(), false)
                : of(seen.getLast().content(), opened.blocs());
    }

    private static SeenDossier of(DossierProfessionnelRecorded dossier, List<Bloc> blocs) {
        Map<String, String> fields = new HashMap<>();
        dossier.declarationSignedOn().ifPresent(day -> fields.put("declaration", day.toString()));
        for (Bloc bloc : blocs) {
            List<DossierExample> examples = dossier.described().stream()
                    .filter(example -> example.bloc().equals(bloc.id()))
                    .toList();
            for (int row = 1; row <= examples.size(); row++) {
                put(fields, bloc.number() + "-" + row, examples.get(row - 1));
            }
        }
        boolean counted = dossier.examples().values().stream().anyMatch(count -> count > 0);
        return new SeenDossier(fields, counted && dossier.described().isEmpty());
    }

    private static void put(Map<String, String> fields, String row, DossierExample example) {
        fields.put("title" + row, example.title());
        fields.put("pages" + row, String.valueOf(example.pages()));
        put(fields, "company" + row, example.company().map(Company::name));
        put(fields, "from" + row, example.from());
        put(fields, "to" + row, example.to());
    }

    private static void put(Map<String, String> fields, String field, Optional<?> value) {
        value.ifPresent(v -> fields.put(field, v.toString()));
    }
}
