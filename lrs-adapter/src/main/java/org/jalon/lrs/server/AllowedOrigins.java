package org.jalon.lrs.server;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.xapi.Quoted;

/** The sites whose pages may use the store from a browser, each as its scheme, host and port. */
public record AllowedOrigins(Set<String> origins) {

    public AllowedOrigins {
        origins = origins.stream().map(AllowedOrigins::checked).collect(Collectors.toUnmodifiableSet());
    }

    /** The origins that are listed; none at all when the list is empty. */
    public static AllowedOrigins of(Collection<String> origins) {
        return new AllowedOrigins(Set.copyOf(origins));
    }

    boolean allows(String origin) {
        return origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    private static String checked(String origin) {
        String text = origin.strip().toLowerCase(Locale.ROOT);
        if (text.equals("*")) {
            throw new IllegalArgumentException("the origin \"*\" would open the store to every page of the web:"
                    + " name each origin, such as https://lms.example.fr");
        }
        if (!isOrigin(text)) {
            throw new IllegalArgumentException(
                    "an origin is a scheme, a host and, where it is not the usual one, a port,"
                            + " such as https://lms.example.fr, not " + Quoted.of(origin));
        }
        return text;
    }

    /** As a browser writes it: without a path, a user or the usual port. */
    private static boolean isOrigin(String text) {
        if (!text.matches("https?://[^/?#@\\s]+")) {
            return false;
        }
        try {
            URI uri = URI.create(text);
            int usual = text.startsWith("https") ? 443 : 80;
            return uri.getHost() != null && uri.getPort() != usual;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
