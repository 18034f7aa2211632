package org.jalon.lrs.http;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The text of a statement result: each statement as it was written, and where the next page is. */
record PageText(List<String> statements, String more) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    PageText {
        statements = List.copyOf(statements);
    }

    /** Reads the page; more is empty on the last one. */
    static PageText read(String text) {
        char[] chars = text.toCharArray();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), chars, 0, chars.length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new LrsAnswerException("The LRS answered a query with something else than a JSON object");
            }
            return members(parser, text);
        } catch (JacksonException malformed) {
            throw new LrsAnswerException("The LRS answered a query with malformed JSON");
        }
    }

    private static PageText members(JsonParser parser, String text) {
        List<String> statements = new ArrayList<>();
        String more = "";
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("statements") && value == JsonToken.START_ARRAY) {
                found = true;
                slices(parser, text, statements);
            } else if (name.equals("more") && value == JsonToken.VALUE_STRING) {
                more = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw new LrsAnswerException("The LRS answered a query without the array statements");
        }
        return new PageText(statements, more);
    }

    private static void slices(JsonParser parser, String text, List<String> statements) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            statements.add(text.substring(start, (int) parser.currentLocation().getCharOffset()));
        }
    }
}
