package org.jalon.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Whom an act is about: one candidacy, or the centre as a whole. */
public record ActSubject(@JsonValue UUID value) {

    /** The centre itself, for acts that hold for all its candidates. */
    public static final ActSubject CENTRE = new ActSubject(new UUID(0, 0));

    @JsonCreator
    public ActSubject {}

    @Override
    public String toString() {
        return value.toString();
    }
}
