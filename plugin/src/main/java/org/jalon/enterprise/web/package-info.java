/** The enterprise period over HTTP. */
@NullMarked
package org.jalon.enterprise.web;

import org.jspecify.annotations.NullMarked;
