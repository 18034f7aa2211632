/** Statements become neutral facts, one normaliser per emitter; facts become coverage of competencies. */
@NullMarked
package org.jalon.evidence;

import org.jspecify.annotations.NullMarked;
