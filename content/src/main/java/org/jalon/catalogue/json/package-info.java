/** The JSON form of a catalogue: its writer, its checker and its reader; internal to the catalogue module. */
@NullMarked
package org.jalon.catalogue.json;

import org.jspecify.annotations.NullMarked;
