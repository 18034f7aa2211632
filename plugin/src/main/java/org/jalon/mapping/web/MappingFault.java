package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jalon.catalogue.CatalogueFault;
import org.jalon.mapping.file.LineFault;

/** One rule that a catalogue breaks, as the API tells it. */
record MappingFault(
        @Schema(description = "In a table, the line from 1; the header is there too")
        Optional<Integer> line,

        @Schema(
                description = "The column of a table or the JSON pointer in a catalogue; empty for the whole",
                example = "/modules/0/activities/2/prepares/0")
        String place,

        @Schema(description = "With the value, in plain English")
        String message) {

    static MappingFault of(CatalogueFault fault) {
        return new MappingFault(Optional.empty(), fault.pointer(), fault.message());
    }

    static MappingFault of(LineFault fault) {
        return new MappingFault(Optional.of(fault.line()), fault.column(), fault.message());
    }

    static MappingFault ofWhole(String message) {
        return new MappingFault(Optional.empty(), "", message);
    }
}
