/** How statements are read from JSON, strictly and with every fault named, and compared and completed as text. */
@NullMarked
package org.jalon.xapi.json;

import org.jspecify.annotations.NullMarked;
