package org.jalon.readiness;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jalon.journal.RowDigest;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports as JSON, the same bytes for the same report. */
final class Reports {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
            .build();

    private Reports() {}

    /** The whole report, in UTF-8. */
    public static byte[] bytes(ReadinessReport report) {
        return JSON.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
    }

    /** What tells one state of affairs from another: the report without the instant that it was made for. */
    static String digest(ReadinessReport report) {
        var timeless = new ReadinessReport(
                report.candidacy(),
                report.framework(),
                report.target(),
                report.origin(),
                report.alternance(),
                report.session(),
                report.sessionDay(),
                Instant.EPOCH,
                report.verdict(),
                report.items(),
                report.unused());
        var digest = new RowDigest();
        digest.add(JSON.writeValueAsString(timeless));
        return digest.hex();
    }
}
