package org.jalon.xapi;

/** The action, known by its IRI. */
public record Verb(Iri id, LanguageMap display) {

    /** The verb of a statement that voids another one. */
    public static final Iri VOIDED = new Iri("http://adlnet.gov/expapi/verbs/voided");
}
