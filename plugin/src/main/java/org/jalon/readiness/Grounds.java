package org.jalon.readiness;

import org.jalon.framework.Framework;
import org.jalon.framework.LegalText;
import org.jalon.framework.Provenance;
import org.jalon.framework.Standing;

/**
 * What an item rests on.
 *
 * @param kind what weight it has
 * @param text the text's id in the framework's list of texts, or its short name as it is usually cited
 * @param article the article or passage
 */
public record Grounds(Kind kind, String text, String article) {

    static final Grounds ARRETE_2015_ARTICLE_8 = law("A2015", "art. 8");
    static final Grounds ARRETE_2015_ARTICLE_10 = law("A2015", "art. 10");

    /** How binding it is; guidance is never cited as an article. */
    public enum Kind {
        LAW,
        GUIDANCE,
        /** No official text: what was found elsewhere, or the document on which the centre confirmed it. */
        SECONDARY,
        POLICY
    }

    static Grounds law(String text, String article) {
        return new Grounds(Kind.LAW, text, article);
    }

    /** The datum's own source with the weight that it has; once confirmed, the document that the centre names. */
    static Grounds of(Framework framework, Provenance datum) {
        if (datum.standing() instanceof Standing.Confirmed confirmed) {
            String passage = Phrase.of("confirmé par le centre le %s", "", confirmed.on())
                    .fr();
            return new Grounds(Kind.SECONDARY, confirmed.document(), passage);
        }
        Kind kind = framework
                .findText(datum.source().text())
                .map(LegalText::kind)
                .map(Grounds::weight)
                .orElse(Kind.SECONDARY);
        return new Grounds(kind, datum.source().text(), datum.source().article());
    }

    private static Kind weight(LegalText.Kind kind) {
        return switch (kind) {
            case LAW -> Kind.LAW;
            case GUIDANCE -> Kind.GUIDANCE;
            case SECONDARY -> Kind.SECONDARY;
        };
    }

    static Grounds guidance(String text, String passage) {
        return new Grounds(Kind.GUIDANCE, text, passage);
    }

    static Grounds policy(String passage) {
        return new Grounds(Kind.POLICY, "centre", passage);
    }
}
