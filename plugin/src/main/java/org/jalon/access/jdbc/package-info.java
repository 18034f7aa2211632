/** Accounts and audit entries in the database. */
@NullMarked
package org.jalon.access.jdbc;

import org.jspecify.annotations.NullMarked;
