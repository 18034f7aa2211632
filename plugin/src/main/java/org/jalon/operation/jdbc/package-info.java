/** Legal holds as rows. */
@NullMarked
package org.jalon.operation.jdbc;

import org.jspecify.annotations.NullMarked;
