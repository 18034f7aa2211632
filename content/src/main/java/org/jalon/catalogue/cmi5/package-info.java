/** The course structure of cmi5 as a file and as a tree; internal to the catalogue module. */
@NullMarked
package org.jalon.catalogue.cmi5;

import org.jspecify.annotations.NullMarked;
