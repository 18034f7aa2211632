/** The JSON form of a framework: checker, confirmations and reader, and the checking that a catalogue file shares. */
@NullMarked
package org.jalon.framework.json;

import org.jspecify.annotations.NullMarked;
