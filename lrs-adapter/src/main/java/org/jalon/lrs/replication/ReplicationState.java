package org.jalon.lrs.replication;

import java.net.URI;

/** How replication with this remote LRS fares. */
public record ReplicationState(URI endpoint, LineState inbound, LineState outbound) {}
