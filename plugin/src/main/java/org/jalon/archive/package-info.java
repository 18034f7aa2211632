/** Archives of files with their hashes, under names that every system unpacks. */
@NullMarked
package org.jalon.archive;

import org.jspecify.annotations.NullMarked;
