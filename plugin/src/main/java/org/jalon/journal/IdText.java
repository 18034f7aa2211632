package org.jalon.journal;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a value type as its text in JSON and reads it back through its own check. */
public final class IdText {

    private IdText() {}

    /** A module for one value type; a text that {@code read} refuses is a fault of the JSON that holds it. */
    public static <T> JacksonModule module(String name, Class<T> type, Function<String, T> read) {
        return module(name, type, read, Object::toString);
    }

    public static <T> JacksonModule module(
            String name, Class<T> type, Function<String, T> read, Function<T, String> write) {
        return new SimpleModule(name)
                .addSerializer(type, new Writing<>(type, write))
                .addDeserializer(type, new Reading<>(type, read));
    }

    private static final class Writing<T> extends StdSerializer<T> {

        private final transient Function<T, String> write;

        Writing(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(write.apply(value));
        }
    }

    private static final class Reading<T> extends StdDeserializer<T> {

        private final transient Function<String, T> read;

        Reading(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString("");
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                return handledType(context, text, e);
            }
        }

        @SuppressWarnings("unchecked")
        private T handledType(DeserializationContext context, String text, IllegalArgumentException e) {
            return (T) context.handleWeirdStringValue(handledType(), text, "%s", String.valueOf(e.getMessage()));
        }
    }
}
