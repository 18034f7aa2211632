package org.jalon.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes a JSON array element by element, keeping none; the stream stays open. */
final class JsonList {

    private final OutputStream out;
    private boolean begun;

    JsonList(OutputStream out) {
        this.out = out;
    }

    void add(Object value) {
        addJson(JsonMapper.shared().writeValueAsString(value));
    }

    /** Adds an element that is JSON already. */
    void addJson(String json) {
        write(begun ? ",\n" : "[\n");
        write(json);
        begun = true;
    }

    void end() {
        write(begun ? "\n]\n" : "[]\n");
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
