package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkLibraryTest {

    private static final String OTHER = Frameworks.file("ntc-2018").json().replace("ntc-2018", "autre-2030");

    @TempDir
    private Path folder;

    private Path write(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    @Test
    void holdWhatComesWithJalonWithoutAFolder() {
        FrameworkLibrary library = FrameworkLibrary.with(folder.resolve("absent"));

        assertThat(library.frameworks())
                .extracting(framework -> framework.id().value())
                .containsExactly("ntc-2013", "ntc-2018", "ntc-2024");
        assertThat(library.refused()).isEmpty();
    }

    @Test
    void addTheFilesOfTheFolder() throws IOException {
        Instant changed = Instant.parse("2030-01-02T03:04:05Z");
        Files.setLastModifiedTime(write("autre.json", "\uFEFF" + OTHER), FileTime.from(changed));
        write("liste.txt", "{}");

        FrameworkLibrary library = FrameworkLibrary.with(folder);

        FrameworkId id = new FrameworkId("autre-2030");
        assertThat(library.frameworks())
                .extracting(Framework::id)
                .startsWith(id)
                .hasSize(4);
        assertThat(library.find(id)).isPresent();
        assertThat(library.findFile(id).map(FrameworkFile::name)).contains("autre.json");
        assertThat(library.findLastChange(id)).contains(changed);
        assertThat(library.refused()).isEmpty();
    }

    @Test
    void leaveOutEachBadFileWithItsReportAndLoadTheOthers() throws IOException {
        write("a-autre.json", OTHER);
        write("b-encore.json", OTHER);
        write("c-expedie.json", Frameworks.file("ntc-2018").json());
        write("d-coupe.json", "{");
        Files.write(folder.resolve("e-latin.json"), "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(folder.resolve("f-dossier.json"));
        write("g-grand.json", " ".repeat(5 * 1024 * 1024 + 1));
        write("h-loi.json", OTHER.replace("autre-2030", "tout-2030").replace("\"LAW\"", "\"LOI\""));

        FrameworkLibrary library = FrameworkLibrary.with(folder);

        assertThat(library.frameworks()).hasSize(4);
        assertThat(library.refused())
                .extracting(
                        RefusedFramework::file,
                        refused -> refused.faults().getFirst().rule())
                .containsExactly(
                        tuple("b-encore.json", FaultRule.DUPLICATE_ID),
                        tuple("c-expedie.json", FaultRule.DUPLICATE_ID),
                        tuple("d-coupe.json", FaultRule.MALFORMED_JSON),
                        tuple("e-latin.json", FaultRule.UNREADABLE_FILE),
                        tuple("f-dossier.json", FaultRule.UNREADABLE_FILE),
                        tuple("g-grand.json", FaultRule.FILE_TOO_LARGE),
                        tuple("h-loi.json", FaultRule.UNKNOWN_CHOICE));
        assertThat(library.refused().getFirst().report())
                .isEqualTo("/id: 'autre-2030' is the version of a-autre.json already (duplicate-id)");
    }

    @Test
    void sayThatAFileIsNoFolder() throws IOException {
        FrameworkLibrary library = FrameworkLibrary.with(write("fichier", "{}"));

        assertThat(library.frameworks()).hasSize(3);
        assertThat(library.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.report()).contains("can not be listed"));
    }

    /** When this fails, a shipped file was changed: put its date into {@link FrameworkFile#SHIPPED_CHANGED}, then its digest here. */
    @Test
    void dateTheFilesThatComeWithJalon() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        FrameworkFile.shipped().forEach(file -> digest.update(file.json().getBytes(StandardCharsets.UTF_8)));

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("a92779e9d8f2b2c03950366d3759094f77eba3e6e1a909bb9338c06d7091eb7e");
        assertThat(FrameworkLibrary.shipped().findLastChange(new FrameworkId("ntc-2018")))
                .contains(Instant.parse("2026-11-23T21:20:58Z"));
    }
}
