package org.jalon.framework.json;

import org.jalon.framework.FaultRule;

/** One broken rule at a JSON pointer (RFC 6901) of the file under inspection. */
public record Finding(String pointer, FaultRule rule, String message) {}
