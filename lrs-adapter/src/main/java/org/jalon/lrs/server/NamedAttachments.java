package org.jalon.lrs.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jalon.xapi.Attachment;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementFault;

/** What the statements of one request say of their attachments. */
final class NamedAttachments {

    private final List<Statement> statements;
    private final boolean inArray;

    NamedAttachments(List<Statement> statements, boolean inArray) {
        this.statements = statements;
        this.inArray = inArray;
    }

    /** All that name this digest. */
    List<Attachment> with(Sha2 sha2) {
        return statements.stream()
                .flatMap(statement -> statement.allAttachments().stream())
                .filter(attachment -> attachment.digest().equals(sha2))
                .toList();
    }

    /** The statements of which this is a signature. */
    List<Statement> signedBy(Sha2 sha2) {
        return statements.stream()
                .filter(statement -> statement.attachments().stream()
                        .anyMatch(attachment -> StatementSignature.isSignature(attachment)
                                && attachment.digest().equals(sha2)))
                .toList();
    }

    List<StatementFault> wrongSignatureTypes() {
        return faults(
                attachment -> StatementSignature.isSignature(attachment)
                        && !typeOf(attachment.contentType()).equals(StatementSignature.CONTENT_TYPE),
                "/contentType",
                "Data 2.6",
                "The content type of a signature is application/octet-stream.");
    }

    /** Those that did not come although they have to: signatures, and what has no fileUrl. */
    List<StatementFault> missing(Set<Sha2> received, boolean alone) {
        List<StatementFault> faults = new ArrayList<>(faults(
                attachment -> attachment.fileUrl().isEmpty() && !received.contains(attachment.digest()),
                "",
                alone ? "Communication 1.5.1" : "Communication 1.5.2",
                alone
                        ? "An attachment that is sent as application/json has a fileUrl."
                        : "An attachment without a fileUrl comes in a part with its hash."));
        faults.addAll(faults(
                attachment -> attachment.fileUrl().isPresent()
                        && StatementSignature.isSignature(attachment)
                        && !received.contains(attachment.digest()),
                "",
                "Data 2.6",
                "A signed statement comes together with its signature."));
        return faults;
    }

    private List<StatementFault> faults(
            Predicate<Attachment> wrong, String member, String requirement, String message) {
        List<StatementFault> faults = new ArrayList<>();
        for (Statement statement : statements) {
            List<Attachment> attachments = statement.attachments();
            for (int i = 0; i < attachments.size(); i++) {
                if (wrong.test(attachments.get(i))) {
                    String pointer = pointer(statement) + "/attachments/" + i + member;
                    faults.add(new StatementFault(pointer, requirement, message));
                }
            }
        }
        return faults;
    }

    String pointer(Statement statement) {
        return inArray ? "/" + statements.indexOf(statement) : "";
    }

    /** A content type without its parameters, in lower case. */
    static String typeOf(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
