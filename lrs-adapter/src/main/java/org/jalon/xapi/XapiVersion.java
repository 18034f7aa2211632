package org.jalon.xapi;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The versions of xAPI that are spoken: every 1.0.x as 1.0.3, every 2.0.x as 2.0.0.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#33-versioning">xAPI 1.0.3, Communication 3.3</a>
 */
public enum XapiVersion {
    V1_0_3("1.0.3", "1.0.0", "1\\.0(?:\\.\\d{1,9})?"),
    V2_0_0("2.0.0", "2.0.0", "2\\.0(?:\\.\\d{1,9})?");

    private final String text;
    private final String ofStatements;
    private final Pattern accepted;

    XapiVersion(String text, String ofStatements, String accepted) {
        this.text = text;
        this.ofStatements = ofStatements;
        this.accepted = Pattern.compile(accepted);
    }

    /** The version as answers and the about resource name it. */
    public String text() {
        return text;
    }

    /** The version that a statement has which was sent in this version and names none. */
    public String ofStatements() {
        return ofStatements;
    }

    /** Whether statements that are sent in this version may name that one: their own or an earlier one. */
    public boolean takes(XapiVersion named) {
        return named.compareTo(this) <= 0;
    }

    /** The version that this text, such as 1.0.1 or 2.0, belongs to; empty for a version that is not spoken. */
    public static Optional<XapiVersion> find(String text) {
        for (XapiVersion version : values()) {
            if (version.accepted.matcher(text).matches()) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
