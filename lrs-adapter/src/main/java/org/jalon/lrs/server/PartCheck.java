package org.jalon.lrs.server;

import java.util.List;
import org.jalon.xapi.Attachment;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.StatementFault;

/**
 * Checks the headers of one attachment's part against what the statements say of it.
 *
 * <p>A wrong {@code length} in the statement is no fault, as a digest tells the bytes apart better: ADL's conformance
 * suite sends such statements and wants them stored.
 *
 * @param number the place of the part in the body, from 1
 */
record PartCheck(int number, NamedAttachments named) {

    private static final String HASH = "x-experience-api-hash";
    private static final String ENCODING = "content-transfer-encoding";
    private static final String TYPE = "content-type";
    private static final String LENGTH = "content-length";

    /** The digest that the part claims, which some statement names. */
    Sha2 digest(AttachmentPart part) {
        String hash = part.header(HASH)
                .orElseThrow(() -> fault("it has no header X-Experience-API-Hash, or is no attachment"));
        if (!Sha2.isValid(hash)) {
            throw fault("its X-Experience-API-Hash is no SHA-2 digest in hexadecimal: " + Quoted.of(hash));
        }
        Sha2 sha2 = new Sha2(hash);
        List<Attachment> same = named.with(sha2);
        if (same.isEmpty()) {
            throw fault("no statement has an attachment with its X-Experience-API-Hash");
        }
        match(part, same);
        return sha2;
    }

    /** The specification has a store assume binary where the encoding is not said. */
    private void match(AttachmentPart part, List<Attachment> same) {
        part.header(ENCODING)
                .filter(encoding -> !encoding.equalsIgnoreCase("binary"))
                .ifPresent(encoding -> {
                    throw fault("its Content-Transfer-Encoding must be binary, not " + Quoted.of(encoding));
                });
        part.header(TYPE).filter(type -> !isAmong(type, same)).ifPresent(type -> {
            throw fault("its Content-Type " + Quoted.of(type) + " differs from the contentType in the statement");
        });
    }

    private static boolean isAmong(String type, List<Attachment> attachments) {
        String given = NamedAttachments.typeOf(type);
        return attachments.stream()
                .anyMatch(attachment ->
                        NamedAttachments.typeOf(attachment.contentType()).equals(given));
    }

    /** Refuses a part that says another length than it has. */
    void length(AttachmentPart part, long length) {
        part.header(LENGTH).filter(said -> !said.equals(Long.toString(length))).ifPresent(said -> {
            throw fault("it has " + length + " bytes, but its Content-Length is " + Quoted.of(said));
        });
    }

    XapiRefusal fault(String message) {
        return StatementWrites.refusal(List.of(
                new StatementFault("", "Communication 1.5.2", "Part " + number + " is refused: " + message + ".")));
    }
}
