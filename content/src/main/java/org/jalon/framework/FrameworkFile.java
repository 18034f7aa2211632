package org.jalon.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jalon.framework.json.FrameworkReader;

/** The JSON text of one framework version under the name that its faults are reported by. */
public final class FrameworkFile {

    /** When one of the files that come with Jalon was last changed. */
    static final Instant SHIPPED_CHANGED = Instant.parse("2026-11-23T21:20:58Z");

    private final String name;
    private final String json;

    private FrameworkFile(String name, String json) {
        this.name = Require.text("name of a framework file", name);
        this.json = json;
    }

    public static FrameworkFile of(String name, String json) {
        return new FrameworkFile(name, json);
    }

    /** The versions that come with Jalon, oldest first. */
    public static List<FrameworkFile> shipped() {
        return Stream.of("ntc-2013.json", "ntc-2018.json", "ntc-2024.json")
                .map(FrameworkFile::shipped)
                .toList();
    }

    private static FrameworkFile shipped(String name) {
        try (InputStream resource = FrameworkFile.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(resource, name).readAllBytes();
            return new FrameworkFile(name, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    public String name() {
        return name;
    }

    /** The text as it was given. */
    public String json() {
        return json;
    }

    /** Reads the file as it is. */
    public FrameworkReading read() {
        return read(List.of());
    }

    /** Reads the file with the confirmations laid over it; what they bring is checked like the rest of the file. */
    public FrameworkReading read(Collection<Confirmation> confirmations) {
        return FrameworkReader.read(name, json, confirmations);
    }
}
