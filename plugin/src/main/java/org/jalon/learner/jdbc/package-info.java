/** Learners, ties and cohorts kept as append-only history on H2 and PostgreSQL. */
@NullMarked
package org.jalon.learner.jdbc;

import org.jspecify.annotations.NullMarked;
