package org.jalon.journal;

import java.util.List;

/** An act as it was sent, with the files that came with it, in their order; each content once. */
public record SentAct<T extends ActContent>(T act, List<AttachedFile> files) {

    public SentAct {
        files = List.copyOf(files);
    }
}
