package org.jalon.spreadsheet;

/**
 * Keeps text from being run as a formula: an apostrophe before it, which reading takes off again.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class Formulas {

    private static final char MARK = '\'';
    /** What starts a formula, in its full-width forms too, and the controls behind which some programs look for one. */
    private static final String STARTERS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n|";

    private Formulas() {}

    /** The same text, or with an apostrophe before it where a spreadsheet might run it. */
    static String defused(String text) {
        return isMarkedOrRuns(text) ? MARK + text : text;
    }

    /** What {@link #defused} was given. */
    static String restored(String text) {
        return text.length() > 1 && text.charAt(0) == MARK && isMarkedOrRuns(text.substring(1))
                ? text.substring(1)
                : text;
    }

    /** A text that looks as if it had been defused gets a second mark, or reading would take the only one. */
    private static boolean isMarkedOrRuns(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == MARK) {
            at++;
        }
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() && STARTERS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isBlank(char c) {
        boolean starts = STARTERS.indexOf(c) >= 0;
        return !starts
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
