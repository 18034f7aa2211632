package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSession;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.examfile.FileActs;
import org.jalon.journal.ActSubject;
import org.jalon.journal.AttachedFile;
import org.jalon.journal.Journal;
import org.jalon.journal.SentAct;
import org.jalon.xapi.Sha2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionFilesTest {

    private static final String ODD = "candidats/0001-serveur-etc-passwd/";
    private static final byte[] SCAN = "signed and scanned".getBytes(StandardCharsets.UTF_8);

    private final ReadinessCentre centre = ReadinessCentre.onH2();
    private ExamSession session;

    @BeforeEach
    void enterTwoCandidates(@TempDir Path folder) throws IOException {
        session = centre.session("2024-05-20");
        Candidacy odd = centre.candidate("../../etc/passwd", "\\\\serveur:*?", session);
        centre.completeFile(odd);
        attach(odd, Files.write(folder.resolve("scan"), SCAN));
        centre.candidate("Zoé", "Été", session);
    }

    private void attach(Candidacy candidacy, Path scan) {
        var file = new AttachedFile(new Sha2(sha256(SCAN)), SCAN.length, "application/pdf", "../Synthèse.PDF", scan);
        centre.get(Journal.class)
                .record(
                        new ActSubject(candidacy.id().value()),
                        Optional.of(candidacy.learner().value()),
                        new SentAct<>(new EcfSynthesisSigned(LocalDate.parse("2024-04-09"), "M. Blanc"), List.of(file)),
                        FileActs.CODEC,
                        ReadinessCentre.STAFF);
    }

    @AfterEach
    void closeCentre() {
        centre.close();
    }

    @Test
    void nameTheHashOfEveryOtherEntry() throws IOException {
        Map<String, byte[]> entries = unpacked(archive(centre.now()));

        JsonNode manifest = JsonMapper.shared().readTree(entries.remove("manifest.json"));
        Map<String, String> hashes = new LinkedHashMap<>();
        manifest.path("entries")
                .forEach(e ->
                        hashes.put(e.path("path").asString(), e.path("sha256").asString()));
        assertThat(hashes.keySet()).isEqualTo(entries.keySet());
        entries.forEach((path, bytes) -> assertThat(hashes.get(path)).as(path).isEqualTo(sha256(bytes)));
        assertThat(manifest.path("candidates").asInt()).isEqualTo(2);
        assertThat(manifest.at("/session/firstDay").asString()).isEqualTo("2024-05-20");
    }

    @Test
    void holdReportProofsAndDocumentsOfEachCandidate() throws IOException {
        Map<String, byte[]> entries = unpacked(archive(centre.now()));

        assertThat(entries.keySet())
                .contains(
                        "index.html",
                        "style.css",
                        ODD + "rapport.json",
                        ODD + "rapport.html",
                        ODD + "rapport.pdf",
                        ODD + "pieces.json",
                        ODD + "documents.json",
                        ODD + "pieces/01-synthese.pdf",
                        "candidats/0002-ete-zoe/rapport.html")
                .allMatch(path -> path.matches("[a-z0-9./-]+") && !path.contains(".."));
        assertThat(entries.get(ODD + "pieces/01-synthese.pdf")).isEqualTo(SCAN);
        assertThat(text(entries, ODD + "documents.json")).contains("v1.pdf", "ntc-2018.doc.");
        assertThat(text(entries, ODD + "pieces.json")).contains("attestation.pdf", "enterprise-proof", sha256(SCAN));
        assertThat(text(entries, ODD + "rapport.html")).contains("v1.pdf", "En préparation", "../../style.css");
        assertThat(text(entries, "index.html")).contains("Été Zoé", "En préparation", ODD + "rapport.html");
    }

    @Test
    void areTheSameBytesForTheSameInstant() throws IOException {
        Instant asOf = centre.now();
        byte[] first = archive(asOf);
        centre.moveTo("2024-05-03T07:00:00Z");
        centre.candidate("Plus", "Tard", session);
        centre.publish();

        assertThat(archive(asOf)).isEqualTo(first);
        assertThat(unpacked(archive(centre.now())))
                .hasSizeGreaterThan(unpacked(first).size());
    }

    private byte[] archive(Instant asOf) {
        var out = new ByteArrayOutputStream();
        centre.get(SessionFiles.class).write(session, asOf, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entries.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String path) {
        return new String(entries.get(path), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
