package org.jalon.xapi;

/** One choice, scale point, source, target or step of an interaction. */
public record InteractionComponent(String id, LanguageMap description) {}
