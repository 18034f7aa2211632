/** Acts, publications and checkpoints as rows. */
@NullMarked
package org.jalon.journal.jdbc;

import org.jspecify.annotations.NullMarked;
