package org.jalon.readiness;

import org.jalon.framework.Provenance;

/**
 * What an item rests on.
 *
 * @param kind whether a text, a ministry page or the centre's policy asks for it
 * @param text the text's short name, as in the framework's list of texts or as it is usually cited
 * @param article the article or passage
 */
public record Grounds(Kind kind, String text, String article) {

    /** How binding it is; guidance is never cited as an article. */
    public enum Kind {
        LAW,
        GUIDANCE,
        POLICY
    }

    static Grounds law(String text, String article) {
        return new Grounds(Kind.LAW, text, article);
    }

    static Grounds law(Provenance datum) {
        return law(datum.source().text(), datum.source().article());
    }

    static Grounds guidance(String text, String passage) {
        return new Grounds(Kind.GUIDANCE, text, passage);
    }

    static Grounds policy(String passage) {
        return new Grounds(Kind.POLICY, "centre", passage);
    }
}
