/** Lists as spreadsheets take them: written as CSV and XLSX that run nothing, and read from the CSV that people send. */
@NullMarked
package org.jalon.spreadsheet;

import org.jspecify.annotations.NullMarked;
