/** Printed sheets over HTTP. */
@NullMarked
package org.jalon.print.web;

import org.jspecify.annotations.NullMarked;
