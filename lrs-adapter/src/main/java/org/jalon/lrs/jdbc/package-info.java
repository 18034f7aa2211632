/** The embedded store on H2 and PostgreSQL: one writer at a time gives positions, waiting batches share a commit. */
@NullMarked
package org.jalon.lrs.jdbc;

import org.jspecify.annotations.NullMarked;
