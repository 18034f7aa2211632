/** The tutors' links in the database. */
@NullMarked
package org.jalon.enterprise.jdbc;

import org.jspecify.annotations.NullMarked;
