/** Withdrawal of acts and the state of the projections over HTTP. */
@NullMarked
package org.jalon.journal.web;

import org.jspecify.annotations.NullMarked;
