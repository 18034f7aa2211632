package org.jalon.xapi;

import java.util.Locale;
import java.util.regex.Pattern;

/** The well-formed language tags of RFC 5646 (private use and grandfathered tags included). */
public final class LanguageTag {

    private static final Pattern FORM = Pattern.compile(
            "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"
                    + "(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
                    + "(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
                    + "|x(?:-[a-z0-9]{1,8})+"
                    + "|en-gb-oed|i-[a-z]{2,8}|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish"
                    + "|no-(?:bok|nyn)|zh-(?:guoyu|hakka|min|min-nan|xiang)",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 255;

    private LanguageTag() {}

    /** Whether the text is a well-formed tag. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
