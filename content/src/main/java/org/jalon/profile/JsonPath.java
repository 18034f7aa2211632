package org.jalon.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A place or several in a JSON value: the JSONPath that the profiles specification allows, which has no filters, scripts and
 * slices but alternatives joined by {@code |}.
 *
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#statement-template-rules">xAPI Profiles 1.0, part 2, 8.1</a>
 */
record JsonPath(List<List<Step>> alternatives) {

    JsonPath {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** @throws IllegalArgumentException naming the text and the position at which it is no such path */
    static JsonPath parse(String text) {
        return new JsonPathReader(text).read();
    }

    /**
     * What a step takes from a value.
     *
     * @param deep whether it takes it from everything inside the value too
     */
    record Step(boolean deep, List<Key> keys) {

        Step {
            keys = List.copyOf(keys);
        }

        private Stream<JsonNode> from(JsonNode value) {
            Stream<JsonNode> here = keys.stream().flatMap(key -> key.of(value));
            return deep ? Stream.concat(here, value.valueStream().flatMap(this::from)) : here;
        }
    }

    /** One member of a step. */
    sealed interface Key {

        Stream<JsonNode> of(JsonNode value);

        /** The member of an object by this name. */
        record Name(String name) implements Key {
            @Override
            public Stream<JsonNode> of(JsonNode value) {
                return value.isObject() ? Optional.ofNullable(value.get(name)).stream() : Stream.empty();
            }
        }

        /** The element of an array at this place, from 0. */
        record Place(int index) implements Key {
            @Override
            public Stream<JsonNode> of(JsonNode value) {
                return value.isArray() ? Optional.ofNullable(value.get(index)).stream() : Stream.empty();
            }
        }

        /** All members or elements. */
        record All() implements Key {
            @Override
            public Stream<JsonNode> of(JsonNode value) {
                return value.valueStream();
            }
        }
    }

    /** The values at this place, in the order of the alternatives and of the document; none where there is none. */
    List<JsonNode> values(JsonNode root) {
        List<JsonNode> found = new ArrayList<>();
        for (List<Step> steps : alternatives) {
            Stream<JsonNode> values = Stream.of(root);
            for (Step step : steps) {
                values = values.flatMap(step::from);
            }
            values.forEach(found::add);
        }
        return found;
    }
}
