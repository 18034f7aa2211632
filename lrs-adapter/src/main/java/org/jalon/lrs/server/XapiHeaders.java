package org.jalon.lrs.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.xapi.XapiTimestamp;
import org.jalon.xapi.XapiVersion;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

/**
 * Puts the version, and on statement requests the time up to which the store is consistent, on every answer below
 * {@code /xapi/}, whatever becomes of the request; refuses other versions than 1.0.x and 2.0.x, except for about.
 */
public final class XapiHeaders implements Filter {

    private static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    private final LearningRecordStore store;
    private final XapiVersions versions = new XapiVersions();

    public XapiHeaders(LearningRecordStore store) {
        this.store = store;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && XapiPath.isXapi(asked)) {
            doFilter(asked, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        XapiVersion version = versions.answered(request);
        XapiVersions.set(request, version);
        response.setHeader(XapiVersions.HEADER, version.text());
        boolean open = XapiPath.of(request).equals("/xapi/about");
        try {
            if (!open) {
                XapiVersions.require(request.getHeader(XapiVersions.HEADER));
            }
            if (XapiPath.of(request).equals("/xapi/statements")) {
                response.setHeader(CONSISTENT_THROUGH, XapiTimestamp.format(store.consistentThrough()));
            }
        } catch (XapiRefusal refusal) {
            XapiProblem.write(response, refusal);
            return;
        } catch (DataAccessException unavailable) {
            XapiProblem.write(
                    response,
                    new XapiRefusal(HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be reached at present."));
            return;
        }
        chain.doFilter(request, response);
        if (!open && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            versions.remember(request, version);
        }
    }
}
