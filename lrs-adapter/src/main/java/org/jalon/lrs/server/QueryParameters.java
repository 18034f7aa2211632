package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jalon.xapi.Quoted;
import org.jspecify.annotations.Nullable;

/** The parameters of one request: each known, given once, and of its form; anything else is refused by its name. */
final class QueryParameters {

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    static QueryParameters of(HttpServletRequest request, Set<String> known) {
        String query = request.getQueryString();
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> parameter :
                FormText.parse(query == null ? "" : query).entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw XapiRefusal.badRequest("The parameter " + Quoted.of(parameter.getKey()) + " is not known here.");
            }
            if (parameter.getValue().size() != 1) {
                throw XapiRefusal.badRequest("The parameter " + Quoted.of(parameter.getKey()) + " is given twice.");
            }
            values.put(parameter.getKey(), parameter.getValue().getFirst());
        }
        return new QueryParameters(values);
    }

    /** Every parameter with its one value. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }

    /** Refuses every parameter that is not among these. */
    void only(String because, List<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw XapiRefusal.badRequest(
                        "The parameter " + Quoted.of(name) + " cannot go together with " + Quoted.of(because) + ".");
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The parameter as the parser understands it; what it answers null to is refused with the form that was needed. */
    <T> Optional<T> parsed(String name, String form, Function<String, @Nullable T> parser) {
        return text(name).map(text -> {
            T value = parser.apply(text);
            if (value == null) {
                throw XapiRefusal.badRequest(
                        "The parameter " + Quoted.of(name) + " must be " + form + ", not " + Quoted.of(text) + ".");
            }
            return value;
        });
    }

    boolean flag(String name) {
        return parsed(name, "true or false", text -> switch (text) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> null;
                })
                .orElse(false);
    }
}
