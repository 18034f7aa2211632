/** Versions of the catalogue in use: which activities are evidence of which competency, since when and by whom. */
@NullMarked
package org.jalon.mapping;

import org.jspecify.annotations.NullMarked;
