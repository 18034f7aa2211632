package org.jalon.profile;

/** A text in the two languages that Jalon speaks; neither is blank. */
public record Wording(String fr, String en) {

    public Wording {
        if (fr.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a wording has a text in French and one in English");
        }
    }

    /** The text in the language of this code, in French for every other than {@code en}. */
    public String in(String language) {
        return language.equals("en") ? en : fr;
    }
}
