package org.jalon.mapping;

import java.util.function.Consumer;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueFile;
import org.jalon.catalogue.CatalogueReading;
import org.jalon.framework.FrameworkLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Puts the sample catalogue of each framework version into use when none was ever, before anybody can ask. */
@Component
class SampleMappings implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SampleMappings.class);
    private static final String BY = "jalon";
    private static final String REASON =
            "Catalogue d'exemple livré avec Jalon / sample catalogue that comes with Jalon";

    private final Mappings mappings;
    private final FrameworkLibrary library;

    SampleMappings(Mappings mappings, FrameworkLibrary library) {
        this.mappings = mappings;
        this.library = library;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (CatalogueFile file : CatalogueFile.shipped()) {
            Catalogue sample = read(file);
            if (mappings.find(sample.framework()).isEmpty()) {
                publish(sample);
            }
        }
    }

    private Catalogue read(CatalogueFile file) {
        return library.frameworks().stream()
                .map(file::read)
                .mapMulti((CatalogueReading reading, Consumer<Catalogue> readable) -> {
                    if (reading instanceof CatalogueReading.Read read) {
                        readable.accept(read.catalogue());
                    }
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file.name() + " does not fit any framework version"));
    }

    private void publish(Catalogue sample) {
        try {
            mappings.publish(sample, BY, REASON);
        } catch (DuplicateKeyException _another) {
            LOG.info("Another instance published the sample catalogue of {}", sample.framework());
        }
    }
}
