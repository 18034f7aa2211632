package org.jalon.readiness;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jalon.archive.HashedZip;
import org.jalon.candidacy.ExamSession;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON of a session's file, the same bytes for the same values. */
final class SessionFileManifest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SessionFileManifest() {}

    /** The manifest over these entries, which are all but itself. */
    static byte[] of(ExamSession session, Instant asOf, int candidates, List<HashedZip.Entry> entries) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", "jalon-session-file/1")
                .put("asOf", asOf.toString())
                .put("candidates", candidates);
        manifest.putObject("session")
                .put("id", session.id().toString())
                .put("name", session.name())
                .put("target", session.target().code())
                .put("firstDay", session.firstDay().toString())
                .put("version", session.version());
        ArrayNode list = manifest.putArray("entries");
        entries.forEach(entry -> list.addObject()
                .put("path", entry.path())
                .put("size", entry.size())
                .put("sha256", entry.sha256()));
        return json(manifest);
    }

    static byte[] json(Object value) {
        return JSON.writeValueAsString(value).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }
}
