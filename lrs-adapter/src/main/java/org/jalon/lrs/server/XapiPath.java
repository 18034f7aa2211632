package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/** Where a request goes, decoded, so that no way of writing a path gets round what is said of it. */
final class XapiPath {

    private XapiPath() {}

    /** The path within the application. */
    static String of(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    /** Whether the request goes to an xAPI resource, be it there or not. */
    static boolean isXapi(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/xapi") || path.startsWith("/xapi/");
    }
}
