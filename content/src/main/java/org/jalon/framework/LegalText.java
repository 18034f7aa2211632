package org.jalon.framework;

import java.net.URI;
import java.util.Optional;

/**
 * A text that data of a framework come from, cited by its id; {@code nor} and {@code eli} are the State's identifiers,
 * {@code jorf} the issue of the Journal officiel, {@code page} an address where it can be read.
 */
public record LegalText(
        String id,
        String title,
        Kind kind,
        Optional<String> nor,
        Optional<URI> eli,
        Optional<String> jorf,
        Optional<URI> page) {

    /** What weight a text has; only {@link #LAW} and {@link #GUIDANCE} make a datum official. */
    public enum Kind {
        /** A code, décret or arrêté. */
        LAW,
        /** A page of the ministry: to be cited as such, never as an article. */
        GUIDANCE,
        /** Anything else that was read: a vendor's page, a public repository. */
        SECONDARY;

        /** Whether a datum that rests on such a text may be official. */
        public boolean official() {
            return this != SECONDARY;
        }
    }

    public LegalText {
        Require.text("id of a text", id);
        Require.text("title of a text", title);
    }
}
