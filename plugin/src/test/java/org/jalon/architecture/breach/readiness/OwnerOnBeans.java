package org.jalon.architecture.breach.readiness;

import org.springframework.core.Ordered;

/** Breaks rule 2: an enum that implements a type of Spring. */
enum OwnerOnBeans implements Ordered {
    LEARNER;

    @Override
    public int getOrder() {
        return 1;
    }
}
