package org.jalon.xapi;

import java.util.Optional;

/** Reads back what {@link AgentId#canonical()} wrote, and escapes what a database key cannot hold. */
final class CanonicalAgentId {

    private CanonicalAgentId() {}

    static Optional<AgentId> parse(String canonical) {
        int colon = canonical.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String rest = canonical.substring(colon + 1);
        try {
            return switch (canonical.substring(0, colon)) {
                case "mbox" -> Optional.of(new Mbox(rest));
                case "mbox_sha1sum" -> Optional.of(new MboxSha1Sum(rest));
                case "openid" -> Optional.of(new OpenId(new Iri(rest)));
                case "account" -> account(rest);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _malformed) {
            return Optional.empty();
        }
    }

    private static Optional<AgentId> account(String rest) {
        int bar = rest.indexOf('|');
        return bar < 0
                ? Optional.empty()
                : Optional.of(new Account(new Iri(rest.substring(0, bar)), unescape(rest.substring(bar + 1))));
    }

    /** Backslash, NUL and lone surrogates become {@code \XXXX} in hexadecimal: no database text column refuses the result. */
    static String escape(String name) {
        StringBuilder escaped = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < name.length()
                    && Character.isLowSurrogate(name.charAt(i + 1));
            if (pair) {
                escaped.append(c).append(name.charAt(++i));
            } else if (c == '\\' || c == 0 || Character.isSurrogate(c)) {
                escaped.append(String.format("\\%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String unescape(String escaped) {
        StringBuilder name = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\') {
                if (i + 5 > escaped.length()) {
                    throw new IllegalArgumentException("an escape is cut short in " + Quoted.of(escaped));
                }
                c = (char) Integer.parseInt(escaped, i + 1, i + 5, 16);
                i += 4;
            }
            name.append(c);
        }
        return name.toString();
    }
}
