package org.jalon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes the base path that a reverse proxy took off the address and names in {@code X-Forwarded-Prefix}, if the request comes
 * from a proxy whose {@code X-Forwarded-For} the server believes too.
 */
final class ForwardedPrefixFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Forwarded-Prefix";
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    /** Set by Tomcat's RemoteIpValve for a request of a proxy that it believes. */
    private static final String BELIEVED = "org.apache.tomcat.request.forwarded";

    ForwardedPrefixFilter() {}

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String prefix = request.getHeader(HEADER);
        return prefix == null
                || !Boolean.TRUE.equals(request.getAttribute(BELIEVED))
                || !PATH.matcher(prefix).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Prefixed(request, request.getHeader(HEADER)), response);
    }

    /** The request as it came to the proxy. */
    private static final class Prefixed extends HttpServletRequestWrapper {

        private final String prefix;

        Prefixed(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix + super.getContextPath();
        }

        @Override
        public String getRequestURI() {
            return prefix + super.getRequestURI();
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            return url.insert(url.length() - super.getRequestURI().length(), prefix);
        }
    }
}
