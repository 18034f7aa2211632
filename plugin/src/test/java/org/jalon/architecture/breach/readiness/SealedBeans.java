package org.jalon.architecture.breach.readiness;

import org.springframework.core.Ordered;

/** Breaks rule 2: a closed family that extends a type of Spring. */
sealed interface SealedBeans extends Ordered permits OnlyBean {}
