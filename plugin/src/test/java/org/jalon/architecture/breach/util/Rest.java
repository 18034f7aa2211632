package org.jalon.architecture.breach.util;

/** Breaks rules 1 and 5: its package has no row in the table and is named after nothing. */
class Rest {}
