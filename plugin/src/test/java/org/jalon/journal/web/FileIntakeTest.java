package org.jalon.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jalon.journal.AttachedFile;
import org.jalon.journal.FileTooLargeException;
import org.jalon.journal.RefusedActException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileIntakeTest {

    private final FileIntake intake = new FileIntake(5);
    private final Path place;

    FileIntakeTest(@TempDir Path folder) {
        this.place = folder.resolve("sent");
    }

    @Test
    void tellsDigestLengthAndTypeOfWhatItTook() throws IOException {
        assertThat(take("hello", "C:\\proofs\\é\u0007.pdf", "application/pdf"))
                .extracting(
                        file -> file.sha2().value(),
                        AttachedFile::length,
                        AttachedFile::contentType,
                        AttachedFile::name)
                .containsExactly(
                        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                        5L,
                        "application/pdf",
                        "é.pdf");
        assertThat(place).hasContent("hello");
    }

    @Test
    void refusesTheFirstByteBeyondTheLimit() {
        assertThatThrownBy(() -> take("hello!", "a.pdf", "application/pdf"))
                .isInstanceOf(FileTooLargeException.class)
                .hasMessageContaining("a.pdf")
                .hasMessageContaining("5 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no type at all", "*/*", "application/*"})
    void takesATypeThatSaysNothingForBytes(String type) throws IOException {
        assertThat(take("hello", "a.pdf", type).contentType()).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder/", "  ", "\u0000"})
    void refusesAFileWithoutAName(String name) {
        assertThatThrownBy(() -> take("hello", name, "text/plain")).isInstanceOf(RefusedActException.class);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> take("", "a.pdf", "application/pdf"))
                .isInstanceOf(RefusedActException.class)
                .hasMessageContaining("a.pdf is empty");
    }

    private AttachedFile take(String bytes, String name, String type) throws IOException {
        var part = new FormPart(
                "file",
                Optional.of(name),
                Optional.of(type),
                new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
        return intake.take(part, name, place);
    }
}
