/** The application and its wiring. */
@NullMarked
package org.jalon;

import org.jspecify.annotations.NullMarked;
