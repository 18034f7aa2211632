package org.jalon.mapping.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The version of a mapping as an entity tag (RFC 9110, 8.8.3): {@code "3"} with its quotes, {@code "0"} before the first. */
final class MappingTag {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private MappingTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that the publisher has seen; without one nobody could tell whose mapping is replaced. */
    static long expected(Optional<String> ifMatch) {
        String tag = ifMatch.orElseThrow(() -> new MappingRefusal(
                HttpStatus.PRECONDITION_REQUIRED,
                "If-Match is missing: send the ETag of the version that yours is based on, \"0\" if there is none"));
        Matcher version = FORM.matcher(tag.strip());
        if (!version.matches()) {
            throw new MappingRefusal(
                    HttpStatus.BAD_REQUEST,
                    "If-Match = %s: the ETag of the version, such as \"3\" with its quotes".formatted(tag));
        }
        return Long.parseLong(version.group(1));
    }
}
