/** The HTTP resources of xAPI 1.0.3 over a store: statements and about, with Basic credentials and their scopes. */
@NullMarked
package org.jalon.lrs.server;

import org.jspecify.annotations.NullMarked;
