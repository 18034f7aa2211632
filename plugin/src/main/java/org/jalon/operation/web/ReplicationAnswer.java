package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Optional;
import org.jalon.lrs.replication.LineState;
import org.jalon.lrs.replication.ReplicationState;

/** How replication fares. */
record ReplicationAnswer(
        @Schema(description = "Whether the settings name a remote LRS")
        boolean configured,

        Optional<URI> endpoint,
        Optional<LineState> inbound,
        Optional<LineState> outbound) {

    static final ReplicationAnswer NONE =
            new ReplicationAnswer(false, Optional.empty(), Optional.empty(), Optional.empty());

    static ReplicationAnswer of(ReplicationState state) {
        return new ReplicationAnswer(
                true, Optional.of(state.endpoint()), Optional.of(state.inbound()), Optional.of(state.outbound()));
    }
}
