package org.jalon.architecture.breach.silent;

/** Breaks rule 6: its package-info lacks the sentence. */
class Mute {}
