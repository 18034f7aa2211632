/** The xAPI data model: immutable records, valid by construction. */
@NullMarked
package org.jalon.xapi;

import org.jspecify.annotations.NullMarked;
