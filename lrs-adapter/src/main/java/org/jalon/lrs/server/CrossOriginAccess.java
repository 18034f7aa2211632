package org.jalon.lrs.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsUtils;

/**
 * Lets pages of the allowed origins use the resources below {@code /xapi}, their errors included, and answers their
 * preflights; to every other origin it says nothing, so that its browser keeps the answer from it.
 *
 * <p>Spring's own filter would refuse the requests of other origins, also of programs that name one by chance.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
public final class CrossOriginAccess implements Filter {

    private static final String METHODS = "GET, HEAD, PUT, POST, DELETE";
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, Accept, Accept-Language, If-Match, "
            + "If-None-Match, X-Experience-API-Version, X-Experience-API-Hash, Content-Transfer-Encoding, X-Requested-With";
    private static final String ANSWER_HEADERS = "ETag, Last-Modified, Content-Type, Content-Length, Retry-After, "
            + "WWW-Authenticate, X-Experience-API-Version, X-Experience-API-Consistent-Through";
    private static final String AN_HOUR = "3600";

    private final AllowedOrigins origins;

    public CrossOriginAccess(AllowedOrigins origins) {
        this.origins = origins;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && !origins.origins().isEmpty()
                && XapiPath.isXapi(asked)
                && isAnsweredWhole(asked, answer)) {
            return;
        }
        chain.doFilter(request, response);
    }

    /** Adds the headers for an allowed origin; whether that was all because the request is a preflight. */
    private boolean isAnsweredWhole(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.allows(origin)) {
            return false;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        if (!CorsUtils.isPreFlightRequest(request)) {
            return false;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AN_HOUR);
        response.setHeader(HttpHeaders.ALLOW, METHODS + ", " + HttpMethod.OPTIONS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }
}
