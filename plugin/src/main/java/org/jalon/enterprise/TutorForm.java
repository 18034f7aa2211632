package org.jalon.enterprise;

/**
 * What a form of the tutor's page sends back unchanged.
 *
 * @param formKey proves that a page of this very link was the form's origin
 * @param seen the digest of what the tutor saw
 */
public record TutorForm(String formKey, String seen) {}
