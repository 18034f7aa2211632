package org.jalon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jalon.journal.PlainText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Takes dates and texts as they are meant or refuses them: no number becomes a date, no text holds control characters, no act
 * lacks a value unnoticed. */
final class SentJson {

    static final int FIRST_YEAR = 1900;

    private SentJson() {}

    static JacksonModule module() {
        return new SimpleModule("sent-json")
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(String.class, new Text())
                .setValueInstantiators(new WholeActs());
    }

    private static String text(JsonParser parser, DeserializationContext context, Class<?> type, String expected) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        return context.reportInputMismatch(type, "expected %s, not %s", expected, parser.currentToken());
    }

    private static final class Day extends StdDeserializer<LocalDate> {

        private static final String EXPECTED = "a date of the form YYYY-MM-DD from the year " + FIRST_YEAR + " on";
        private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            String text = text(parser, context, LocalDate.class, EXPECTED);
            try {
                LocalDate day = LocalDate.parse(text);
                if (FORM.matcher(text).matches() && day.getYear() >= FIRST_YEAR) {
                    return day;
                }
            } catch (DateTimeException _noDate) {
                // Refused below.
            }
            throw context.weirdStringException(text, LocalDate.class, "expected " + EXPECTED);
        }
    }

    private static final class Text extends StdDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = text(parser, context, String.class, "a text");
            OptionalInt odd = PlainText.firstOddOfProse(text);
            if (odd.isEmpty()) {
                return text;
            }
            throw context.weirdStringException(
                    text,
                    String.class,
                    "it holds %s; a text holds no control characters but line breaks and tabs, and no half a character"
                            .formatted(PlainText.name(odd.getAsInt())));
        }
    }
}
