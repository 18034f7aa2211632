package org.jalon.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.lrs.Attachments;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.StatementId;
import org.springframework.stereotype.Component;

/** Keeps the files of acts as attachments of their statements, and gives them back, of withdrawn acts too. */
@Component
public final class ActFiles {

    private final LearningRecordStore store;
    private final Attachments attachments;

    ActFiles(LearningRecordStore store, Attachments attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    /** The files of the act, in the order in which they were sent; none when there is no such act. */
    public List<StoredFile> of(StatementId act) {
        return store.find(act)
                .or(() -> store.findVoided(act))
                .map(stored -> stored.statement().attachments().stream()
                        .map(StoredFile::of)
                        .toList())
                .orElse(List.of());
    }

    /** The bytes of a file of the act, to be closed; empty when they are not here. */
    public Optional<InputStream> open(StoredFile file) {
        return attachments.open(file.sha2());
    }

    /** Takes the bytes in, before the statements that name them. */
    Set<Sha2> receive(Collection<AttachedFile> files) {
        return files.stream().map(this::receive).collect(Collectors.toSet());
    }

    private Sha2 receive(AttachedFile file) {
        try (InputStream bytes = file.open()) {
            if (attachments.receive(file.sha2(), bytes).isEmpty()) {
                throw new IllegalStateException("The file " + file.name() + " changed while it was taken in");
            }
            return file.sha2();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
