/** Measures the statement store beside the limit of its database, in one run. */
@NullMarked
package org.jalon.bench;

import org.jspecify.annotations.NullMarked;
