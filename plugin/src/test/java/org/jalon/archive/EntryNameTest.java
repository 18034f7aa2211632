package org.jalon.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNameTest {

    @ParameterizedTest
    @CsvSource({
        "attestation Durand.pdf, 01-attestation-durand.pdf",
        "Été à Saint-Denis.PDF, 01-ete-a-saint-denis.pdf",
        "../../etc/passwd, 01-etc-passwd",
        "CON, 01-con",
        "archive.tar.gz, 01-archive-tar.gz",
        "日本語, 01-fichier"
    })
    void saysWhatASenderCalledAFileInPlainLetters(String called, String name) {
        assertThat(EntryName.file(1, called)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/", "C:\\Windows\\..\\x.exe", "a\u0000b", "\u202egnp.exe", " ", "x.", ".bashrc"})
    void leavesNoFolderByAnyName(String called) {
        assertThat(EntryName.file(7, called)).matches("07-[a-z0-9-]+(\\.[a-z0-9]{1,8})?");
        assertThat(EntryName.folder(7, called)).matches("0007-[a-z0-9-]+");
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 500})
    void cutsWhatIsTooLong(int length) {
        assertThat(EntryName.file(1, "a".repeat(length) + ".pdf")).hasSize(3 + 60 + 4);
    }
}
