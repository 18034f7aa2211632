package org.jalon.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jalon.catalogue.json.CatalogueReader;
import org.jalon.framework.Framework;

/** The JSON text of a centre's catalogue under the name that its faults are reported by. */
public final class CatalogueFile {

    private final String name;
    private final String json;

    private CatalogueFile(String name, String json) {
        this.name = name;
        this.json = json;
    }

    public static CatalogueFile of(String name, String json) {
        return new CatalogueFile(name, json);
    }

    /** The sample catalogues that come with Jalon, oldest framework version first. */
    public static List<CatalogueFile> shipped() {
        return Stream.of("ntc-2018-sample.json", "ntc-2024-sample.json")
                .map(CatalogueFile::shipped)
                .toList();
    }

    private static CatalogueFile shipped(String name) {
        try (InputStream resource = CatalogueFile.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(resource, name).readAllBytes();
            return new CatalogueFile(name, new String(bytes, StandardCharsets.UTF_8));
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

    /** Reads the file against the framework at hand, which must be the one that it names. */
    public CatalogueReading read(Framework framework) {
        return CatalogueReader.read(name, json, framework);
    }

    /**
     * Reads the file by itself, without the framework that it names: enough for a catalogue that was checked against it once,
     * which must stay readable whatever becomes of the framework.
     */
    public CatalogueReading readAlone() {
        return CatalogueReader.readAlone(name, json);
    }
}
