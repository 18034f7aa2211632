package org.jalon.xapi;

/** Foreign text made fit for a message: escaped to visible ASCII and Latin letters, cut after 80 characters. */
public final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    /** The text between quotation marks, with every character that could disturb a line or a page escaped. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append(text.length() > LONGEST ? "…\"" : "\"").toString();
    }

    private static void append(StringBuilder quoted, char c) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append(c);
        } else if (c == '<' || c == '>' || c == '&' || !isPlain(c)) {
            quoted.append(String.format("\\u%04x", (int) c));
        } else {
            quoted.append(c);
        }
    }

    private static boolean isPlain(char c) {
        return c == ' ' || (c > ' ' && c < 0x7f) || (Character.isLetterOrDigit(c) && !Character.isSurrogate(c));
    }
}
