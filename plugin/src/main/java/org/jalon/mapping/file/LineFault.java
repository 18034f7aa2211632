package org.jalon.mapping.file;

/**
 * One reason why a line of a table can not be read.
 *
 * @param line where the line begins in the file, from 1; the header is there too
 * @param column the title of the column; empty for the whole line
 * @param message in plain English, with the value
 */
public record LineFault(int line, String column, String message) {}
