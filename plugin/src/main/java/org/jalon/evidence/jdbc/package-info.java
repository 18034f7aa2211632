/** Facts and unused statements projected into tables of H2 and PostgreSQL. */
@NullMarked
package org.jalon.evidence.jdbc;

import org.jspecify.annotations.NullMarked;
