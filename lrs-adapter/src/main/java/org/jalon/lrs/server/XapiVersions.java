package org.jalon.lrs.server;

import java.util.regex.Pattern;
import org.jalon.xapi.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of xAPI a request may be in: 1.0 and every 1.0.x, answered as 1.0.3.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#33-versioning">xAPI 1.0.3, Communication 3.3</a>
 */
final class XapiVersions {

    static final String HEADER = "X-Experience-API-Version";
    static final String ANSWERED = "1.0.3";

    private static final Pattern ACCEPTED = Pattern.compile("1\\.0(?:\\.\\d{1,9})?");

    private XapiVersions() {}

    static void check(@Nullable String version) {
        if (version == null) {
            throw XapiRefusal.badRequest("The header " + HEADER + " is missing; this store speaks 1.0.3.");
        }
        if (!ACCEPTED.matcher(version).matches()) {
            throw XapiRefusal.badRequest(
                    "The version " + Quoted.of(version) + " of xAPI is not spoken here; this store speaks 1.0.3.");
        }
    }
}
