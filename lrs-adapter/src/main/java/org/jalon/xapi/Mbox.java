package org.jalon.xapi;

import java.util.Locale;
import java.util.regex.Pattern;

/** An agent known by a mail address, a {@code mailto:} IRI with one address whose domain is kept in lower case. */
public record Mbox(String value) implements AgentId {

    private static final Pattern FORM =
            Pattern.compile("mailto:[^@\\s\\p{Cntrl}\\p{Cs}<>,?]++@[^@\\s\\p{Cntrl}\\p{Cs}<>,?]++");

    public Mbox {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a mailto IRI with one address: " + Quoted.of(value));
        }
        int at = value.indexOf('@');
        value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    /** Whether the text has the form {@code mailto:address}. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String canonical() {
        return "mbox:" + value;
    }
}
