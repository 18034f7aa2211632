/** Published mappings kept as append-only history on H2 and PostgreSQL. */
@NullMarked
package org.jalon.mapping.jdbc;

import org.jspecify.annotations.NullMarked;
