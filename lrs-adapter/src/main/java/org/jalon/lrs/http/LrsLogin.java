package org.jalon.lrs.http;

import java.net.URI;
import java.util.Optional;

/** How to sign in at an LRS; no text form shows a secret. */
public sealed interface LrsLogin {

    /** HTTP Basic. */
    record Basic(String key, String secret) implements LrsLogin {

        @Override
        public String toString() {
            return "Basic[key=" + key + ", secret=***]";
        }
    }

    /**
     * A bearer token that an OAuth 2 server gives for a client's own credentials.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749, 4.4</a>
     */
    record ClientCredentials(URI tokenEndpoint, String clientId, String secret, Optional<String> scope)
            implements LrsLogin {

        @Override
        public String toString() {
            return "ClientCredentials[tokenEndpoint=" + tokenEndpoint + ", clientId=" + clientId + ", secret=***]";
        }
    }
}
