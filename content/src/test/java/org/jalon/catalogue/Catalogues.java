package org.jalon.catalogue;

import java.util.List;
import org.jalon.framework.Frameworks;

/** The sample catalogues as tests need them: read, or the test fails with the faults. */
final class Catalogues {

    private Catalogues() {}

    static Catalogue sample(String framework) {
        return switch (file(framework).read(Frameworks.shipped(framework))) {
            case CatalogueReading.Read read -> read.catalogue();
            case CatalogueReading.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    static CatalogueFile file(String framework) {
        return CatalogueFile.shipped().stream()
                .filter(file -> file.name().equals(framework + "-sample.json"))
                .findFirst()
                .orElseThrow();
    }

    /** The faults of a text read as a catalogue for the version of 2018. */
    static List<CatalogueFault> faults(String json) {
        return switch (CatalogueFile.of("broken.json", json).read(Frameworks.shipped("ntc-2018"))) {
            case CatalogueReading.Read read -> List.of();
            case CatalogueReading.Refused refused -> refused.faults();
        };
    }
}
