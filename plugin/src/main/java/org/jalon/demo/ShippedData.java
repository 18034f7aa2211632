package org.jalon.demo;

import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueFile;
import org.jalon.catalogue.CatalogueReading;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkFile;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkReading;

/** The framework version and the sample catalogue that the demo's candidates follow. */
final class ShippedData {

    private ShippedData() {}

    static Framework framework(FrameworkId id) {
        return FrameworkFile.shipped().stream()
                .map(FrameworkFile::read)
                .filter(FrameworkReading.Read.class::isInstance)
                .map(reading -> ((FrameworkReading.Read) reading).framework())
                .filter(framework -> framework.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Catalogue catalogue(Framework framework) {
        return CatalogueFile.shipped().stream()
                .map(file -> file.read(framework))
                .filter(CatalogueReading.Read.class::isInstance)
                .map(reading -> ((CatalogueReading.Read) reading).catalogue())
                .findFirst()
                .orElseThrow();
    }
}
