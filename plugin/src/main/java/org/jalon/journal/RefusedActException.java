package org.jalon.journal;

import java.util.Optional;

/** An act was refused; the message names the value and the rule. Nothing was stored. */
public final class RefusedActException extends IllegalArgumentException {

    private final String field;
    private final String value;

    public RefusedActException(String message) {
        super(message);
        this.field = "";
        this.value = "";
    }

    /** Refuses one value of an act: "{@code field} is {@code value}; {@code rule}". */
    public RefusedActException(String field, Object value, String rule) {
        this("%s is %s; %s".formatted(field, value, rule), field, String.valueOf(value));
    }

    private RefusedActException(String message, String field, String value) {
        super(message);
        this.field = field;
        this.value = value;
    }

    /** Refuses one value by a sentence of its own. */
    public static RefusedActException saying(String message, String field, String value) {
        return new RefusedActException(message, field, value);
    }

    /** The field whose value was refused, where it was one. */
    public Optional<String> field() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    /** The value refused; empty where no field is named. */
    public String value() {
        return value;
    }
}
