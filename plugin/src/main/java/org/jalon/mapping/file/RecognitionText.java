package org.jalon.mapping.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jalon.catalogue.Recognition;

/** The keys of an activity in one cell: {@code idNumber:VEILLE-QUIZ | publisherId:https://…}. */
final class RecognitionText {

    private RecognitionText() {}

    private enum Kind {
        ID_NUMBER("idNumber"),
        PUBLISHER_ID("publisherId"),
        ACTIVITY_IRI("activityIri"),
        ID_PATTERN("idPattern"),
        CONTEXT_ACTIVITY("contextActivity");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private static Kind of(Recognition key) {
            return switch (key) {
                case Recognition.IdNumber _number -> ID_NUMBER;
                case Recognition.PublisherId _publisher -> PUBLISHER_ID;
                case Recognition.ActivityIri _iri -> ACTIVITY_IRI;
                case Recognition.IriPattern _pattern -> ID_PATTERN;
                case Recognition.ContextActivity _around -> CONTEXT_ACTIVITY;
            };
        }

        private Recognition key(String value) {
            return switch (this) {
                case ID_NUMBER -> new Recognition.IdNumber(value);
                case PUBLISHER_ID -> new Recognition.PublisherId(value);
                case ACTIVITY_IRI -> new Recognition.ActivityIri(value);
                case ID_PATTERN -> new Recognition.IriPattern(value);
                case CONTEXT_ACTIVITY -> new Recognition.ContextActivity(value);
            };
        }
    }

    static String write(List<Recognition> keys) {
        return keys.stream()
                .map(key -> Kind.of(key).word + ":" + CellText.keptPart(key.key()))
                .collect(Collectors.joining(" | "));
    }

    /** @throws IllegalArgumentException for a key that is none */
    static List<Recognition> read(String cell) {
        return parts(cell).stream().map(String::strip).map(RecognitionText::key).toList();
    }

    /** The cell cut at each bar that no backslash escapes. */
    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        int begins = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '\\') {
                i++;
            } else if (cell.charAt(i) == '|') {
                parts.add(cell.substring(begins, i));
                begins = i + 1;
            }
        }
        parts.add(cell.substring(begins));
        return parts;
    }

    private static Recognition key(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.startsWith(kind.word + ":"))
                .findFirst()
                .map(kind -> kind.key(
                        CellText.restored(text.substring(kind.word.length() + 1).strip())))
                .orElseThrow(() -> new IllegalArgumentException("'%s' must begin with one of %s and a colon"
                        .formatted(
                                text,
                                Arrays.stream(Kind.values())
                                        .map(kind -> kind.word)
                                        .toList())));
    }
}
