package org.jalon.lrs.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of an answer in multipart/mixed, read whole. */
final class StatementBodyParts {

    private final List<AttachmentPart> parts = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    static StatementBodyParts read(byte[] body, String type) throws IOException {
        StatementBodyParts all = new StatementBodyParts();
        MultipartBody reader = new MultipartBody(new ByteArrayInputStream(body), type);
        Optional<AttachmentPart> part = reader.next();
        while (part.isPresent()) {
            all.parts.add(part.get());
            all.contents.add(part.get().bytes().readAllBytes());
            part = reader.next();
        }
        return all;
    }

    AttachmentPart get(int index) {
        return parts.get(index);
    }

    byte[] bytes(int index) {
        return contents.get(index);
    }

    int size() {
        return parts.size();
    }
}
