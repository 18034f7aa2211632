package org.jalon.candidacy;

/**
 * Why a line of a cohort's table can not be taken over.
 *
 * @param line where it stands, from 1
 * @param value what the cell holds; empty for an empty one
 */
public record CohortFault(int line, CohortColumn column, String value, String rule) {}
