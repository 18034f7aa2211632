package org.jalon.framework;

/** How a candidate comes to the examination; the arrêté of 11 December 2018, article 5, knows these two ways and no third. */
public enum Origin {
    /** A candidate who followed a training course, with or without an alternance contract. */
    FORMATION,
    /** A candidate in a parcours de validation des acquis de l'expérience. */
    VAE
}
