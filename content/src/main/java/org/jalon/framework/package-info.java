/** One version of a titre professionnel as data with its sources, its reader and its checker. */
@NullMarked
package org.jalon.framework;

import org.jspecify.annotations.NullMarked;
