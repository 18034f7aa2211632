package org.jalon.lrs.http;

import java.util.Optional;

/** What must hold for a document to be written, as one header of HTTP. */
public final class Precondition {

    /** Nothing. */
    public static final Precondition NONE = new Precondition("", "");

    /** That there is no such document yet. */
    public static final Precondition ABSENT = new Precondition("If-None-Match", "*");

    private final String header;
    private final String value;

    private Precondition(String header, String value) {
        this.header = header;
        this.value = value;
    }

    /** That the document is still this revision. */
    public static Precondition unchanged(String etag) {
        return new Precondition("If-Match", etag);
    }

    Call on(Call call) {
        return Optional.of(header)
                .filter(name -> !name.isEmpty())
                .map(name -> call.with(name, value))
                .orElse(call);
    }
}
