package org.jalon.xapi.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jalon.xapi.Attachment;
import org.jalon.xapi.Sha2;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a statement says of its attachments.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2411-attachments">xAPI 1.0.3, Data 2.4.11</a>
 */
final class AttachmentReader {

    private static final String CLAUSE = "Data 2.4.11";
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&.+^-]{1,127}/[\\w!#$&.+^-]{1,127}(?:\\s*;.*)?");
    private static final Set<String> ATTACHMENT =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

    private AttachmentReader() {}

    static List<Attachment> attachments(Fields statement) {
        return statement.each("attachments", (node, pointer) -> attachment(statement, node, pointer));
    }

    private static Optional<Attachment> attachment(Fields statement, JsonNode node, String pointer) {
        return Fields.of(node, pointer, CLAUSE, statement.faults()).flatMap(attachment -> {
            attachment.only(ATTACHMENT);
            List.of("usageType", "display", "contentType", "length", "sha2").forEach(attachment::require);
            return read(attachment);
        });
    }

    private static Optional<Attachment> read(Fields attachment) {
        var usage = attachment.iri("usageType");
        var display = CommonReader.languageMap(attachment, "display");
        var description = CommonReader.languageMap(attachment, "description");
        var type = attachment.formatted(
                "contentType", "a media type", text -> MEDIA_TYPE.matcher(text).matches() ? text : null);
        var length = length(attachment);
        var sha2 =
                attachment.formatted("sha2", "a SHA-2 digest in hexadecimal", text -> Sha2.isValid(text) ? text : null);
        var url = attachment.iri("fileUrl");
        return usage.isPresent() && type.isPresent() && length.isPresent() && sha2.isPresent()
                ? Optional.of(
                        new Attachment(usage.get(), display, description, type.get(), length.get(), sha2.get(), url))
                : Optional.empty();
    }

    private static Optional<Long> length(Fields attachment) {
        Optional<BigDecimal> given = attachment.number("length");
        Optional<Long> length = given.filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValue);
        if (given.isPresent() && length.isEmpty()) {
            attachment.fault("length", "The length of an attachment is a whole number of bytes.");
        }
        return length;
    }
}
