/** Candidacies and exam sessions kept as append-only versions on H2 and PostgreSQL. */
@NullMarked
package org.jalon.candidacy.jdbc;

import org.jspecify.annotations.NullMarked;
