/** The house rules as tests: one table of allowed dependencies, the rules beside it, and breaches that prove them. */
@NullMarked
package org.jalon.architecture;

import org.jspecify.annotations.NullMarked;
