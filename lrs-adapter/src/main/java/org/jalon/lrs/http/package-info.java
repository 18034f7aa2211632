/** The client of any conformant learning record store, over HTTP. */
@NullMarked
package org.jalon.lrs.http;

import org.jspecify.annotations.NullMarked;
