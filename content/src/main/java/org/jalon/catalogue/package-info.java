/** Training modules, the activities they hold and what counts as evidence of which competency. */
@NullMarked
package org.jalon.catalogue;

import org.jspecify.annotations.NullMarked;
