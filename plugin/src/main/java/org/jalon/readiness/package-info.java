/** The rules, the report and the statements that publish it. */
@NullMarked
package org.jalon.readiness;

import org.jspecify.annotations.NullMarked;
