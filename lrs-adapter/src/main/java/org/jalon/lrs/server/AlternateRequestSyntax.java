package org.jalon.lrs.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.XapiVersion;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a POST that carries its true method in the query and everything else in a form the request that is meant. A
 * request in 2.0 goes on as it is, and is refused for its parameter.
 *
 * <p>Old browsers send such a form from another site without a header of their own, so its own Content-Type says nothing.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#13-alternate-request-syntax">xAPI 1.0.3, Communication 1.3</a>
 */
public final class AlternateRequestSyntax implements Filter {

    private static final String METHOD = "method";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE");

    private final int mostBytes;

    /** Takes forms of up to so many bytes, as they come, which may be three times what they carry. */
    public AlternateRequestSyntax(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && XapiPath.isXapi(asked)
                && isAlternate(asked)) {
            translate(asked, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isAlternate(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("POST")
                && query != null
                && (query.startsWith(METHOD + "=") || query.contains("&" + METHOD + "="))
                && !isOfTwo(request.getHeader(XapiVersions.HEADER));
    }

    private static boolean isOfTwo(@Nullable String version) {
        return version != null
                && XapiVersion.find(version).filter(XapiVersion.V2_0_0::equals).isPresent();
    }

    private void translate(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AlternateRequest meant;
        try {
            meant = meant(request);
        } catch (XapiRefusal refusal) {
            response.setHeader(XapiVersions.HEADER, XapiVersion.V1_0_3.text());
            XapiProblem.write(response, refusal);
            return;
        }
        chain.doFilter(meant, meant.getMethod().equals("HEAD") ? new BodilessResponse(response) : response);
    }

    private AlternateRequest meant(HttpServletRequest request) {
        String method = method(request.getQueryString());
        String form = new String(RequestBytes.read(request, mostBytes), StandardCharsets.ISO_8859_1);
        AlternateRequest meant = new AlternateRequest(request, method, FormText.parse(form));
        if (isOfTwo(meant.getHeader(XapiVersions.HEADER))) {
            throw XapiRefusal.badRequest("The alternate request syntax belongs to xAPI 1.0.x; 2.0 does not have it.");
        }
        return meant;
    }

    private static String method(String query) {
        Map<String, List<String>> parameters = FormText.parse(query);
        List<String> methods = parameters.getOrDefault(METHOD, List.of());
        if (parameters.size() != 1 || methods.size() != 1) {
            throw XapiRefusal.badRequest(
                    "In the alternate request syntax the query has the one parameter \"method\"; all others go into the form.");
        }
        if (!METHODS.contains(methods.getFirst())) {
            throw XapiRefusal.badRequest("The parameter \"method\" is one of GET, HEAD, PUT, POST and DELETE, not "
                    + Quoted.of(methods.getFirst()) + ".");
        }
        return methods.getFirst();
    }
}
