package org.jalon.lrs.replication;

/** Which way statements go. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
