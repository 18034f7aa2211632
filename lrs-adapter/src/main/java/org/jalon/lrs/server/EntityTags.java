package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.lrs.DocumentPrecondition;
import org.jalon.xapi.Quoted;
import org.springframework.http.HttpHeaders;

/**
 * The preconditions that a request names in If-Match and If-None-Match.
 *
 * <p>A weak tag counts as the strong one: it is what a proxy makes of ours when it compresses an answer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1">RFC 9110, 13.1</a>
 */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(?:,|$)");
    private static final int LONGEST = 8192;

    private EntityTags() {}

    static DocumentPrecondition precondition(HttpServletRequest request) {
        return new DocumentPrecondition(tags(request, HttpHeaders.IF_MATCH), tags(request, HttpHeaders.IF_NONE_MATCH));
    }

    /** Empty when the header is not there; the empty set when it is the star. */
    private static Optional<Set<String>> tags(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.isEmpty() ? Optional.empty() : Optional.of(parse(header, String.join(",", values)));
    }

    private static Set<String> parse(String header, String text) {
        if (text.strip().equals("*")) {
            return Set.of();
        }
        Set<String> tags = new LinkedHashSet<>();
        Matcher matcher = TAG.matcher(text);
        int end = 0;
        while (text.length() <= LONGEST
                && end < text.length()
                && matcher.region(end, text.length()).lookingAt()) {
            tags.add(matcher.group(1));
            end = matcher.end();
        }
        if (tags.isEmpty() || end < text.length()) {
            throw XapiRefusal.badRequest("The header " + header
                    + " must be \"*\" or entity tags between quotation marks, not " + Quoted.of(text) + ".");
        }
        return tags;
    }
}
