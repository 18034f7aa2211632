package org.jalon.mapping.file;

import java.util.List;
import org.jalon.catalogue.CatalogueDraft;

/** What reading a catalogue as a table gives: the catalogue that its lines make, or all that is wrong with them. */
public sealed interface TableReading {

    /** Every line can be read. */
    record Read(CatalogueDraft draft) implements TableReading {}

    /** At least one line can not be read; every fault of every line, in their order. */
    record Refused(List<LineFault> faults) implements TableReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
