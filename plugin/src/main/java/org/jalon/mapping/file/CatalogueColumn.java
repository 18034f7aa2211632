package org.jalon.mapping.file;

import java.util.Arrays;
import java.util.List;

/** The columns of a catalogue as a table, in the order in which they are written. */
enum CatalogueColumn {
    MODULE("module"),
    MODULE_TITLE("titre du module"),
    ACTIVITY("activité"),
    ACTIVITY_TITLE("titre de l'activité"),
    RECOGNISED_BY("reconnue par"),
    PREPARES("compétences"),
    COUNTS("preuves"),
    PASS_MARK("note de passage"),
    REQUIRED("obligatoire"),
    PURPOSE("usage"),
    CATALOGUE("catalogue"),
    CATALOGUE_TITLE("titre du catalogue");

    private static final List<CatalogueColumn> OPTIONAL = List.of(PASS_MARK, CATALOGUE, CATALOGUE_TITLE);

    private final String title;

    CatalogueColumn(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether a table without the column can not be read. */
    boolean isNeeded() {
        return !OPTIONAL.contains(this);
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(CatalogueColumn::title).toList();
    }
}
