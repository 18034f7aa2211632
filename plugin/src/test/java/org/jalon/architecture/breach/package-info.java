/** Classes that break the house rules on purpose, laid out as the features of Jalon are; none is a bean, for tests scan them. */
@NullMarked
package org.jalon.architecture.breach;

import org.jspecify.annotations.NullMarked;
