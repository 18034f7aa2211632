package org.jalon.lrs.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.Attachments;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementFault;
import org.jalon.xapi.XapiVersion;
import org.springframework.http.HttpStatus;

/** Takes in the attachments of valid statements, each checked as it comes; keeps those that are right. */
public final class AttachmentIntake {

    private final Attachments attachments;
    private final long mostBytes;

    /** Takes attachments of at most so many bytes each. */
    public AttachmentIntake(Attachments attachments, XapiSettings settings) {
        this.attachments = attachments;
        this.mostBytes = settings.mostAttachmentBytes();
    }

    /**
     * Reads the request to its end.
     *
     * @param inArray whether the statements came in an array, for the pointers of faults
     * @return what was received, every attachment that has to come with the statements among it
     */
    Set<Sha2> receive(AttachmentParts parts, List<Statement> statements, boolean inArray, XapiVersion version) {
        NamedAttachments named = new NamedAttachments(statements, inArray);
        refuse(named.wrongSignatureTypes());
        Set<Sha2> received = new HashSet<>();
        try {
            Optional<AttachmentPart> part = parts.next();
            for (int number = 2; part.isPresent(); number++) {
                received.add(receive(part.get(), new PartCheck(number, named), version));
                part = parts.next();
            }
        } catch (IOException cut) {
            throw StatementWrites.refusal(List.of(new StatementFault(
                    "", "Communication 1.5.2", "The multipart body ended before its last boundary.")));
        }
        refuse(named.missing(received, !(parts instanceof MultipartBody)));
        return received;
    }

    private Sha2 receive(AttachmentPart part, PartCheck check, XapiVersion version) throws IOException {
        Sha2 sha2 = check.digest(part);
        LimitedStream limited = new LimitedStream(part.bytes(), mostBytes);
        List<Statement> signed = check.named().signedBy(sha2);
        InputStream bytes = signed.isEmpty() ? limited : signature(limited, signed, check, version);
        if (attachments.receive(sha2, bytes).isEmpty()) {
            throw check.fault("its bytes have another SHA-2 than its X-Experience-API-Hash");
        }
        check.length(part, limited.count());
        return sha2;
    }

    private static InputStream signature(InputStream part, List<Statement> signed, PartCheck check, XapiVersion version)
            throws IOException {
        byte[] bytes = part.readNBytes(StatementSignature.MOST_BYTES + 1);
        if (bytes.length > StatementSignature.MOST_BYTES) {
            throw new XapiRefusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A signature is larger than the " + StatementSignature.MOST_BYTES + " bytes that are taken here.");
        }
        List<StatementFault> faults = new ArrayList<>();
        for (Statement statement : signed) {
            StatementSignature.fault(bytes, statement, version)
                    .ifPresent(message ->
                            faults.add(new StatementFault(check.named().pointer(statement), "Data 2.6", message)));
        }
        refuse(faults);
        return new ByteArrayInputStream(bytes);
    }

    private static void refuse(List<StatementFault> faults) {
        if (!faults.isEmpty()) {
            throw StatementWrites.refusal(faults);
        }
    }
}
