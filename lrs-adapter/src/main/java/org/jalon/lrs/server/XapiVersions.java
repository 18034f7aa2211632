package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.XapiVersion;
import org.jspecify.annotations.Nullable;

/**
 * The version of xAPI that a request is in, named by its header. A request that names none is refused in the version
 * that its credential spoke last, or in 1.0.3, so that the refusal itself is one that the client understands.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#33-versioning">xAPI 1.0.3, Communication 3.3</a>
 */
final class XapiVersions {

    static final String HEADER = "X-Experience-API-Version";

    private static final String ATTRIBUTE = XapiVersions.class.getName();
    private static final String SPOKEN = "this store speaks 1.0.3 and 2.0.0.";
    private static final int MOST_REMEMBERED = 1000;

    private final Map<String, XapiVersion> last = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, XapiVersion> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** The version in which to answer, whether or not the request is in one that is spoken. */
    XapiVersion answered(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null) {
            return XapiVersion.find(header).orElse(XapiVersion.V1_0_3);
        }
        String credential = BasicAuthentication.key(request).orElse("");
        synchronized (last) {
            return Objects.requireNonNullElse(last.get(credential), XapiVersion.V1_0_3);
        }
    }

    /** Refuses a request that names no version, or one that is not spoken. */
    static void require(@Nullable String header) {
        if (header == null) {
            throw XapiRefusal.badRequest("The header " + HEADER + " is missing; " + SPOKEN);
        }
        if (XapiVersion.find(header).isEmpty()) {
            throw XapiRefusal.badRequest("The version " + Quoted.of(header) + " of xAPI is not spoken here; " + SPOKEN);
        }
    }

    /** To be called when a request with a known credential was in this version. */
    void remember(HttpServletRequest request, XapiVersion version) {
        BasicAuthentication.key(request).ifPresent(credential -> {
            synchronized (last) {
                last.put(credential, version);
            }
        });
    }

    static void set(HttpServletRequest request, XapiVersion version) {
        request.setAttribute(ATTRIBUTE, version);
    }

    /** The version that the filter found for this request. */
    static XapiVersion of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof XapiVersion version ? version : XapiVersion.V1_0_3;
    }
}
