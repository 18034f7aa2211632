package org.jalon.xapi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ten interaction types and the component lists that each may have. */
public enum InteractionType {
    TRUE_FALSE("true-false"),
    CHOICE("choice"),
    FILL_IN("fill-in"),
    LONG_FILL_IN("long-fill-in"),
    MATCHING("matching"),
    PERFORMANCE("performance"),
    SEQUENCING("sequencing"),
    LIKERT("likert"),
    NUMERIC("numeric"),
    OTHER("other");

    private final String text;

    InteractionType(String text) {
        this.text = text;
    }

    /** The type as statements write it. */
    public String text() {
        return text;
    }

    /** The names of the component lists that an interaction of this type may have. */
    public List<String> components() {
        return switch (this) {
            case CHOICE, SEQUENCING -> List.of("choices");
            case LIKERT -> List.of("scale");
            case MATCHING -> List.of("source", "target");
            case PERFORMANCE -> List.of("steps");
            case TRUE_FALSE, FILL_IN, LONG_FILL_IN, NUMERIC, OTHER -> List.of();
        };
    }

    /** The type that statements write so, or empty. */
    public static Optional<InteractionType> find(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
