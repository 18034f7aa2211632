/** The main job from end to end: the real application, real HTTP, statements as emitters send them. */
@NullMarked
package org.jalon.journey;

import org.jspecify.annotations.NullMarked;
