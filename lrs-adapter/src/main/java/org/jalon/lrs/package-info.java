/** The ports of a learning record store: statements, queries and the ordered feed. */
@NullMarked
package org.jalon.lrs;

import org.jspecify.annotations.NullMarked;
