package org.jalon.candidacy;

import org.jalon.framework.FrameworkId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Says at start which framework versions candidacies follow that are not here, and what to do; it stops nothing. */
@Component
class MissingFrameworks implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(MissingFrameworks.class);

    private final Candidacies candidacies;
    private final FrameworkTargets frameworks;

    MissingFrameworks(Candidacies candidacies, FrameworkTargets frameworks) {
        this.candidacies = candidacies;
        this.frameworks = frameworks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (FrameworkId followed : candidacies.frameworks()) {
            if (frameworks.of(followed).isEmpty()) {
                LOG.error(
                        "Candidacies follow the framework {}, whose file is not here: their readiness can not be told. "
                                + "Put its file back into the folder jalon.frameworks-dir and start again.",
                        followed);
            }
        }
    }
}
