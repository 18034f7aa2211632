package org.jalon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the archive of an export. */
public final class ExportedArchive {

    private ExportedArchive() {}

    /** The entries by their names, each of which the manifest names with its size and hash but for itself. */
    public static Map<String, byte[]> read(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        byte[] manifest = entries.getOrDefault("manifest.json", new byte[0]);
        Map<String, String> named = new LinkedHashMap<>();
        for (JsonNode entry : JsonMapper.shared()
                .readTree(new String(manifest, StandardCharsets.UTF_8))
                .at("/entries")) {
            String path = entry.at("/path").asString();
            named.put(path, entry.at("/sha256").asString());
            assertThat(entries.getOrDefault(path, new byte[0]))
                    .as(path)
                    .hasSize(entry.at("/size").asInt());
        }
        Map<String, String> held = new LinkedHashMap<>();
        entries.forEach((name, content) -> held.put(name, sha256(content)));
        held.remove("manifest.json");
        assertThat(named).isEqualTo(held);
        return entries;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
