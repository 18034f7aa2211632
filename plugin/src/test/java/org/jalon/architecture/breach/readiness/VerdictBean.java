package org.jalon.architecture.breach.readiness;

import org.springframework.core.annotation.Order;

/** Breaks rule 2: a record with an annotation of Spring. */
@Order
record VerdictBean(String verdict) {}
