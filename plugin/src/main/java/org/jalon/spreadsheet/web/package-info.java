/** Sheets over HTTP. */
@NullMarked
package org.jalon.spreadsheet.web;

import org.jspecify.annotations.NullMarked;
