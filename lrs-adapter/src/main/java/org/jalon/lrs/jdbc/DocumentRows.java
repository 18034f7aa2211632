package org.jalon.lrs.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jalon.lrs.Document;
import org.jalon.lrs.DocumentContent;
import org.jalon.lrs.DocumentIds;
import org.jalon.lrs.DocumentKey;
import org.jalon.lrs.DocumentShelf;
import org.jalon.lrs.DocumentWrite;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of documents and their chunks; whoever writes them holds the lock of the document's row. */
final class DocumentRows {

    private static final int CHUNK = 256 * 1024;

    private final JdbcTemplate jdbc;

    DocumentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a document without its content. */
    record Head(String contentType, String etag, Instant updated) {}

    /** Locks the row of the document until the transaction ends; empty when there is none. */
    Optional<Head> lock(String place) {
        return jdbc
                .query(
                        "select content_type, etag, updated from document where place = ? for update",
                        (row, number) -> new Head(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()),
                        place)
                .stream()
                .findFirst();
    }

    /** The document as one statement saw it. */
    Optional<Document> find(String place) {
        List<Head> heads = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        jdbc.query(
                "select d.content_type, d.etag, d.updated, c.bytes from document d"
                        + " left join document_chunk c on c.place = d.place where d.place = ? order by c.number",
                row -> {
                    if (heads.isEmpty()) {
                        heads.add(new Head(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()));
                    }
                    Optional.ofNullable(row.getBytes(4)).ifPresent(bytes::writeBytes);
                },
                place);
        return heads.stream()
                .map(head -> new Document(head.contentType(), DocumentContent.of(bytes.toByteArray()), head.updated()))
                .findFirst();
    }

    void insert(DocumentKey key, String place, DocumentWrite write, Instant updated) {
        DocumentPlace shelf = DocumentPlace.of(key.shelf());
        jdbc.update(
                "insert into document (place, kind, activity, agent, registration, document_id, content_type, etag,"
                        + " updated, writer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                place,
                shelf.kind(),
                shelf.activity(),
                shelf.agent(),
                shelf.registration(),
                key.id().getBytes(StandardCharsets.UTF_8),
                write.contentType(),
                write.content().etag(),
                FeedHead.utc(updated),
                write.writer().value());
        insertChunks(place, write.content());
    }

    void update(String place, DocumentWrite write, Instant updated) {
        jdbc.update(
                "update document set content_type = ?, etag = ?, updated = ?, writer = ? where place = ?",
                write.contentType(),
                write.content().etag(),
                FeedHead.utc(updated),
                write.writer().value(),
                place);
        jdbc.update("delete from document_chunk where place = ?", place);
        insertChunks(place, write.content());
    }

    private void insertChunks(String place, DocumentContent content) {
        byte[] bytes = content.bytes();
        for (int from = 0; from < bytes.length; from += CHUNK) {
            jdbc.update(
                    "insert into document_chunk (place, number, bytes) values (?, ?, ?)",
                    place,
                    from / CHUNK,
                    Arrays.copyOfRange(bytes, from, Math.min(from + CHUNK, bytes.length)));
        }
    }

    void delete(String place) {
        jdbc.update("delete from document where place = ?", place);
    }

    long deleteAll(DocumentShelf shelf) {
        DocumentPlace place = DocumentPlace.of(shelf);
        return jdbc.update(
                "delete from document where " + place.condition(),
                place.arguments().toArray());
    }

    long deleteOf(String agent) {
        return jdbc.update("delete from document where agent = ?", agent);
    }

    DocumentIds ids(DocumentShelf shelf, Instant since) {
        DocumentPlace place = DocumentPlace.of(shelf);
        List<Object> arguments = new ArrayList<>(place.arguments());
        arguments.add(FeedHead.utc(since));
        SequencedSet<String> ids = new LinkedHashSet<>();
        List<Instant> updated = new ArrayList<>();
        jdbc.query(
                "select document_id, updated from document where " + place.condition()
                        + " and updated > ? order by updated, place",
                row -> {
                    ids.add(new String(row.getBytes(1), StandardCharsets.UTF_8));
                    updated.add(row.getObject(2, OffsetDateTime.class).toInstant());
                },
                arguments.toArray());
        return new DocumentIds(List.copyOf(ids), updated.isEmpty() ? Optional.empty() : Optional.of(updated.getLast()));
    }
}
