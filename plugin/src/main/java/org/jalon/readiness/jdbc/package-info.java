/** Reads all that a candidate's report rests on. */
@NullMarked
package org.jalon.readiness.jdbc;

import org.jspecify.annotations.NullMarked;
