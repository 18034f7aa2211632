package org.jalon.evidence;

/** A fact about an activity that does not count for it, and why. */
public record ExcludedItem(EvidenceItem item, Exclusion why) {}
