package org.jalon.mapping;

import java.util.List;
import java.util.function.Consumer;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueFile;
import org.jalon.catalogue.CatalogueReading;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkFile;
import org.jalon.framework.FrameworkReading;
import org.springframework.stereotype.Component;

/** Reads catalogues against the framework versions that come with Jalon, its own sample catalogues among them. */
@Component
public class ShippedContent {

    private final List<Framework> frameworks =
            FrameworkFile.shipped().stream().map(ShippedContent::read).toList();

    ShippedContent() {}

    /** The sample catalogues, at most one for each framework version. */
    public List<Catalogue> sampleCatalogues() {
        return CatalogueFile.shipped().stream().map(this::read).toList();
    }

    /**
     * The catalogue in this file, against the framework that it names.
     *
     * @throws IllegalStateException for a file that keeps not every rule for any framework here
     */
    public Catalogue read(CatalogueFile file) {
        return frameworks.stream()
                .map(file::read)
                .mapMulti((CatalogueReading reading, Consumer<Catalogue> readable) -> {
                    if (reading instanceof CatalogueReading.Read read) {
                        readable.accept(read.catalogue());
                    }
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "catalogue " + file.name() + " does not fit any framework version here"));
    }

    private static Framework read(FrameworkFile file) {
        return switch (file.read()) {
            case FrameworkReading.Read read -> read.framework();
            case FrameworkReading.Refused refused ->
                throw new IllegalStateException("a shipped framework is not readable: " + refused.faults());
        };
    }
}
