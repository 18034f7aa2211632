/** Sheets for paper: a template becomes HTML for a screen and a PDF with its fonts in it. */
@NullMarked
package org.jalon.print;

import org.jspecify.annotations.NullMarked;
