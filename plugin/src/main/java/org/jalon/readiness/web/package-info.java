/** Readiness reports over HTTP. */
@NullMarked
package org.jalon.readiness.web;

import org.jspecify.annotations.NullMarked;
