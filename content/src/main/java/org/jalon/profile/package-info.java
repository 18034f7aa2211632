/** The verbs, activity types and extensions of Jalon's xAPI profile. */
@NullMarked
package org.jalon.profile;

import org.jspecify.annotations.NullMarked;
