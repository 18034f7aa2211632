package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jalon.xapi.Attachment;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which attachments a group of batches brings, locked against removal until the end of the transaction. */
final class AttachmentReferences {

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final Set<Sha2> present = new HashSet<>();
    private final List<Object[]> references = new ArrayList<>();

    private AttachmentReferences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static AttachmentReferences lock(JdbcTemplate jdbc, List<PendingBatch> group) {
        Set<String> received = group.stream()
                .flatMap(batch -> batch.received().stream().map(Sha2::value))
                .collect(Collectors.toCollection(TreeSet::new));
        AttachmentReferences locked = new AttachmentReferences(jdbc);
        List<String> all = List.copyOf(received);
        for (int from = 0; from < all.size(); from += CHUNK) {
            locked.lock(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return locked;
    }

    private void lock(List<String> digests) {
        jdbc.query(
                "select sha2 from attachment where sha2 in " + Placeholders.list(digests.size())
                        + " order by sha2 for update",
                row -> {
                    present.add(new Sha2(row.getString(1)));
                },
                digests.toArray());
    }

    /** Those that the batch was to bring and that are not here. */
    Set<Sha2> missing(PendingBatch batch) {
        return batch.received().stream().filter(sha2 -> !present.contains(sha2)).collect(Collectors.toSet());
    }

    /** Notes that the statement at this position keeps those of the received attachments that it names. */
    void add(long position, Statement statement, Set<Sha2> received) {
        statement.allAttachments().stream()
                .map(Attachment::digest)
                .distinct()
                .filter(received::contains)
                .forEach(sha2 -> references.add(new Object[] {position, sha2.value(), position, sha2.value()}));
    }

    /** Writes what was noted; a reference that is there already stays one. */
    void insert() {
        if (!references.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into statement_attachment (position, sha2)
                    select cast(? as bigint), cast(? as varchar(128))
                    where not exists (select 1 from statement_attachment where position = ? and sha2 = ?)""", references);
        }
    }
}
