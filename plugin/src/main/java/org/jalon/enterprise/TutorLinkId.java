package org.jalon.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a tutor's link for good, however often it is made anew; it opens nothing by itself. */
public record TutorLinkId(@JsonValue UUID value) {

    @JsonCreator
    public TutorLinkId {}

    static TutorLinkId random() {
        return new TutorLinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
