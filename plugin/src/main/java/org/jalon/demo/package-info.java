/** Fictitious candidates, loaded over HTTP into a running instance as real clients would. */
@NullMarked
package org.jalon.demo;

import org.jspecify.annotations.NullMarked;
