package org.jalon.readiness.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The version of the policy as an entity tag (RFC 9110, 8.8.3): {@code "3"} with its quotes, {@code "0"} before the first. */
final class PolicyTag {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private PolicyTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that the writer has seen; without one nobody could tell whose change is lost. */
    static long expected(Optional<String> ifMatch) {
        String tag = ifMatch.orElseThrow(() -> new ResponseStatusException(
                HttpStatus.PRECONDITION_REQUIRED,
                "If-Match is missing: send the ETag of the policy that you replace, \"0\" if none was recorded"));
        Matcher version = FORM.matcher(tag.strip());
        if (!version.matches()) {
            throw new BrokenRulesException(
                    List.of(new BrokenRule("If-Match", tag, "the ETag of the policy, such as \"3\" with its quotes")));
        }
        return Long.parseLong(version.group(1));
    }

    static ResponseStatusException outdated(long expected, long present) {
        return new ResponseStatusException(
                HttpStatus.PRECONDITION_FAILED,
                "Policy %d is not the present one, which is %d: read it, then change that"
                        .formatted(expected, present));
    }
}
