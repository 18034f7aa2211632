package org.jalon.architecture.breach.readiness;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks rule 4: a field that is injected. */
class InjectedField {
    @Autowired
    @Nullable
    VerdictBean verdict;
}
