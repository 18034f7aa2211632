package org.jalon.mapping;

import org.jalon.catalogue.Catalogue;
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
    private final ShippedContent content;

    SampleMappings(Mappings mappings, ShippedContent content) {
        this.mappings = mappings;
        this.content = content;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Catalogue sample : content.sampleCatalogues()) {
            if (mappings.find(sample.framework()).isEmpty()) {
                publish(sample);
            }
        }
    }

    private void publish(Catalogue sample) {
        try {
            mappings.publish(sample, BY, REASON);
        } catch (DuplicateKeyException _another) {
            LOG.info("Another instance published the sample catalogue of {}", sample.framework());
        }
    }
}
