package org.jalon.dashboard.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.framework.Framework;
import org.jalon.framework.LegalText;
import org.jalon.framework.Provenance;
import org.jalon.framework.Standing;

/**
 * How a page names the source of a datum.
 *
 * @param text the title of the text, cut before what it is about
 * @param anchor the id, within the page, of the full reference
 * @param guidance whether the text is a page of the ministry, which is no law
 * @param unverifiedWhy why the datum is not official; empty if it is, or was confirmed
 */
record Citation(
        String text,
        String anchor,
        String article,
        boolean guidance,
        Optional<String> unverifiedWhy,
        Optional<Standing.Confirmed> confirmed) {

    private static final Pattern SHORT_TITLE =
            Pattern.compile("(.+?)(?: relatif | relative | portant | modifiant |, | \\().*");

    static Citation of(Framework framework, Provenance provenance) {
        return switch (provenance.standing()) {
            case Standing.Official official -> cite(framework, provenance, Optional.empty(), Optional.empty());
            case Standing.Unverified unverified ->
                cite(framework, provenance, Optional.of(unverified.why()), Optional.empty());
            case Standing.Confirmed confirmed -> cite(framework, provenance, Optional.empty(), Optional.of(confirmed));
        };
    }

    static String anchor(String textId) {
        return "text-" + textId;
    }

    private static Citation cite(
            Framework framework, Provenance provenance, Optional<String> why, Optional<Standing.Confirmed> confirmed) {
        String textId = provenance.source().text();
        Optional<LegalText> text = framework.findText(textId);
        String article = provenance.source().article();
        return new Citation(
                text.map(LegalText::title).map(Citation::cut).orElse(textId),
                anchor(textId),
                Character.isDigit(article.charAt(0)) ? "art. " + article : article,
                text.filter(found -> found.kind() == LegalText.Kind.GUIDANCE).isPresent(),
                why,
                confirmed);
    }

    private static String cut(String title) {
        Matcher matcher = SHORT_TITLE.matcher(title);
        return matcher.matches() ? matcher.group(1) : title;
    }
}
