package org.jalon.xapi;

import java.util.Locale;
import java.util.regex.Pattern;

/** An agent known by the SHA-1 digest of its {@code mailto:} IRI: 40 hexadecimal digits, kept in lower case. */
public record MboxSha1Sum(String value) implements AgentId {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{40}");

    public MboxSha1Sum {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a SHA-1 digest in hexadecimal: " + Quoted.of(value));
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** Whether the text is 40 hexadecimal digits. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String canonical() {
        return "mbox_sha1sum:" + value;
    }
}
