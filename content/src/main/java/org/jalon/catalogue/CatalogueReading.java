package org.jalon.catalogue;

import java.util.List;

/** What reading a catalogue file gives: the catalogue, or all that is wrong with the file. */
public sealed interface CatalogueReading {

    /** The file keeps every rule and refers only to competencies that the framework has. */
    record Read(Catalogue catalogue) implements CatalogueReading {}

    /** The file breaks these rules, at least one, in the order in which they were found. */
    record Refused(List<CatalogueFault> faults) implements CatalogueReading {
        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal must name at least one fault");
            }
        }
    }
}
