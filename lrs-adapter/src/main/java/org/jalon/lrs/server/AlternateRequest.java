package org.jalon.lrs.server;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The request that a form means: its header parameters are headers, its content is the body, the rest is the query. */
final class AlternateRequest extends HttpServletRequestWrapper {

    private static final String CONTENT = "content";
    private static final Set<String> HEADERS = Set.of(
            HttpHeaders.AUTHORIZATION,
            XapiVersions.HEADER,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH);
    private static final Set<String> WITH_CONTENT = Set.of("PUT", "POST");

    private final String method;
    private final String query;
    private final byte[] content;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    AlternateRequest(HttpServletRequest request, String method, Map<String, List<String>> form) {
        super(request);
        this.method = method;
        for (String name : HEADERS) {
            List<String> values = form.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                headers.put(name, single(name, values));
            }
        }
        this.content = content(form);
        headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        headers.put(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length));
        this.query = query(form);
    }

    private byte[] content(Map<String, List<String>> form) {
        List<String> given = form.getOrDefault(CONTENT, List.of());
        if (given.isEmpty() && WITH_CONTENT.contains(method)) {
            throw XapiRefusal.badRequest("The form has no parameter \"content\", which a " + method + " needs.");
        }
        return given.isEmpty() ? new byte[0] : single(CONTENT, given).getBytes(StandardCharsets.UTF_8);
    }

    private static String single(String name, List<String> values) {
        if (values.size() > 1) {
            throw XapiRefusal.badRequest("The form parameter \"" + name + "\" is given twice.");
        }
        return values.getFirst();
    }

    private static String query(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .filter(parameter -> !HEADERS.contains(parameter.getKey())
                        && !parameter.getKey().equals(CONTENT))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getHeader(String name) {
        String value = headers.get(name);
        return value == null ? super.getHeader(name) : value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = headers.get(name);
        return value == null ? super.getHeaders(name) : Collections.enumeration(List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(headers.keySet());
        Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !headers.containsKey(name))
                .forEach(names::add);
        return Collections.enumeration(names);
    }

    @Override
    public @Nullable String getContentType() {
        return headers.get(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public int getContentLength() {
        return content.length;
    }

    @Override
    public long getContentLengthLong() {
        return content.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BytesInputStream(content);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
