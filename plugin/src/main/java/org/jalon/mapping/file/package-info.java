/** Catalogues as tables: one line for each activity, written and read without loss. */
@NullMarked
package org.jalon.mapping.file;

import org.jspecify.annotations.NullMarked;
